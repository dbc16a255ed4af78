${id} este abandonat definitiv.
