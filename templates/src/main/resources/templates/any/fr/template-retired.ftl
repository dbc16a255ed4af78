Le modèle <b>${id}</b> est retiré&nbsp;: il n’est plus envoyé, dans aucune langue.
