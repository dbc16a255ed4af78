Vă mulțumesc, am primit toate mesajele dumneavoastră. Sunt multe într-un timp scurt, așa că voi răspunde la celelalte pe rând; nu este nevoie să le trimiteți din nou.

În caz de urgență nu așteptați: sunați la ${practice.emergency}. Pentru a vorbi cu o persoană, sunați la ${practice.phone}.
