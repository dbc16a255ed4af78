Cette question a déjà reçu une réponse ou date d’il y a un certain temps, donc rien n’a été modifié maintenant. Veuillez me redire ce que vous souhaitez.
