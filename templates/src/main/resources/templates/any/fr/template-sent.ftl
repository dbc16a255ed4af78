Le modèle <b>${id}</b> est envoyé à ${to} (langue&nbsp;: ${spoken.ownName()}).
