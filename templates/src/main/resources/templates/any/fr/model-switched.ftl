Désormais, <code>${model}</code> vous répond dans cette conversation.
