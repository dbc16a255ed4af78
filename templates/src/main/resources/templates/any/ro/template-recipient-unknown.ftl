Nu pot scrie către ${to}. Indicați numărul unei cereri, așa cum apare în /handoffs, sau adresa unei persoane care a scris aici, de exemplu telegram:12345. Nu s-a trimis nimic.
