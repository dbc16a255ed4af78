Somebody wants to talk to a human: number <b>${number}</b>, on ${channel}, in ${spoken.ownName()}.

To see what was said: <code>/handoffs show ${number}</code>
When it is done: <code>/handoffs done ${number}</code>
