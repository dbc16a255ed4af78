Il n’y a pas de modèle <b>${id}</b> utilisable dans cette langue. Envoyez /templates pour voir les modèles et les erreurs des fichiers.
