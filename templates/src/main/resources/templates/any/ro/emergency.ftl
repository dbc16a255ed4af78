<b>Poate fi o urgență. Vă rugăm să sunați acum la ${practice.emergency}.</b>

Spuneți unde vă aflați și ce s-a întâmplat și nu închideți până nu vi se spune.

Sunt un asistent automat și nu pot trimite ajutor. Dacă nu este o urgență, vă rugăm să ne sunați la ${practice.phone}.
