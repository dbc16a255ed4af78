Souhaitez-vous que je vous écrive désormais dans cette langue&nbsp;: ${spoken.ownName()}&nbsp;? Répondez par oui ou par non.
