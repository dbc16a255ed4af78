<b>Cum prelucrează ${practice.name} datele dumneavoastră</b>

• Păstrăm mesajele dumneavoastră și răspunsurile mele pentru a vă putea răspunde și pentru a putea arăta mai târziu ce s-a spus.
• Înainte ca un model lingvistic să citească mesajul, adresele de e-mail, numerele de telefon, de cont bancar, de card și de asigurări sociale sunt înlocuite cu marcaje. Nu totul poate fi recunoscut: vă rugăm să nu scrieți mai multe detalii personale decât este necesar.
• Numele și textul mesajelor nu apar în jurnalele noastre tehnice.

Pentru întrebări despre datele dumneavoastră sau pentru corectarea ori ștergerea lor, vă rugăm să sunați la ${practice.phone}.
