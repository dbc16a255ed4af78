De acum înainte, în această conversație vă răspunde <code>${model}</code>. Încărcarea lui poate dura câteva minute; veți fi anunțat când este gata. Până atunci, răspunsurile durează mai mult.
