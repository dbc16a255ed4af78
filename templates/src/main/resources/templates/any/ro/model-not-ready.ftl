<code>${model}</code> nu a putut fi încărcat. Până atunci, la întrebările dumneavoastră răspunde un alt model.
