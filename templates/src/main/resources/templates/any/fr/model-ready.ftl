<code>${model}</code> est prêt.
