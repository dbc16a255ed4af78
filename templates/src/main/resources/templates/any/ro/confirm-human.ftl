Doriți să notez pentru ${practice.name} că vreți să vorbiți cu o persoană? Vă rugăm să răspundeți cu da sau nu. Dacă este urgent, vă rugăm să sunați la ${practice.phone}.
