Le modèle <b>${id}</b> n’est pas prévu pour ${channel}, où cette personne écrit. Rien n’a été envoyé.
