From now on, <code>${model}</code> answers you in this conversation.
