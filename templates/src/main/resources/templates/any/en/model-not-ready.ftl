<code>${model}</code> could not be loaded. Your questions are answered by another model until it can.
