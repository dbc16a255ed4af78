Am uitat ce s-a spus, rezumatul meu și ce mi-ați spus despre dumneavoastră: de acum înainte răspund fără să știu nimic din acestea.

Se păstrează:
• mesajele în sine și evidența modului în care s-a ajuns la fiecare răspuns, pentru a putea arăta mai târziu ce s-a spus și de ce;
• ce ați răspuns când am întrebat dacă pot reține ceva, pentru a respecta acest lucru.

Pentru a șterge și mesajele, vă rugăm să sunați la ${practice.name}, ${practice.phone}.
