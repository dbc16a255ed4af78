Votre message est trop long pour moi&nbsp;: je peux lire jusqu’à ${limit} caractères. Veuillez l’envoyer en plusieurs parties plus courtes.
