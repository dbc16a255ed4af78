<b>Bun venit la ${practice.name}.</b>

Sunt un asistent automat: un program de calculator, nu o persoană. Răspund la întrebări pe baza documentelor noastre și arăt de unde provine fiecare răspuns.

Mă puteți întreba, de exemplu:
• Care este programul dumneavoastră?
• Cum mă pregătesc pentru o colonoscopie?
• Cum pot anula o programare și cât costă anularea?

Nu pot da sfaturi medicale. Pentru a vorbi cu o persoană, vă rugăm să sunați la ${practice.phone}. În caz de urgență, sunați la ${practice.emergency}.

Trimiteți /help pentru a vedea ce mai pot face.
