Aucun message en échec ${id} n’est en attente&nbsp;: il est de nouveau en cours de traitement, a été abandonné ou n’a jamais existé. Envoyez /deadletters pour voir ceux qui restent.
