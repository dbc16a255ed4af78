O persoană dorește să vorbească cu un om: numărul <b>${number}</b>, pe ${channel}, limba ${spoken.ownName()}.

Pentru a vedea ce s-a spus: <code>/handoffs show ${number}</code>
După ce ați rezolvat: <code>/handoffs done ${number}</code>
