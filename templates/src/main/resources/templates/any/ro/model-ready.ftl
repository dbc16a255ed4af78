<code>${model}</code> este gata.
