Il n’y a rien à arrêter&nbsp;: je ne prépare aucune réponse en ce moment.
