<i>Discutați cu asistentul automat al ${practice.name}, un program de calculator. Pentru a vorbi cu o persoană, vă rugăm să sunați la ${practice.phone}.</i>
