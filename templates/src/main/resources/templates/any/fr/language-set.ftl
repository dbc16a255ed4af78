Désormais, je vous écris dans cette langue&nbsp;: ${spoken.ownName()}.
