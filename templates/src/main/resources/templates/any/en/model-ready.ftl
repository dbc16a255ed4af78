<code>${model}</code> is ready.
