Nu veți mai primi aici mesaje de la ${practice.name}. Ca să ne scrieți din nou, trimiteți START. La telefon ne găsiți la ${practice.phone}, iar în caz de urgență sunați la ${practice.emergency}.
