The template <b>${id}</b> is not approved in ${spoken.ownName()}, nor in English. Send /templates show ${id} to read it and /templates approve ${id} to approve it. Nothing was sent.
