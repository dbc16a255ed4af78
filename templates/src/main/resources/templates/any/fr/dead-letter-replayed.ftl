${id} est de nouveau en cours de traitement.
