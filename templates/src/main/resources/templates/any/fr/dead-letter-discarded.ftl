${id} est définitivement abandonné.
