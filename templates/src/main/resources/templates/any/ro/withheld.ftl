Îmi pare rău, nu pot răspunde aici la această întrebare. Vă rugăm să sunați la ${practice.name}, ${practice.phone}: cineva vă va ajuta cu plăcere.
