Un certain temps s’est écoulé depuis ma question, donc rien n’a été modifié. Veuillez me redire ce que vous souhaitez.
