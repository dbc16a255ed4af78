De acum înainte, în această conversație vă răspunde <code>${model}</code>.
