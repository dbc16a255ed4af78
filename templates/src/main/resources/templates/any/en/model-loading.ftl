From now on, <code>${model}</code> answers you in this conversation. It is being loaded, which can take some minutes; you will be told when it is ready. Answers take longer until then.
