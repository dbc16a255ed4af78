<b>Vos réglages</b>
Langue&nbsp;: ${spoken.ownName()}<#if !chosen> (reconnue d’après vos messages)</#if>
Modèle&nbsp;: <code>${model}</code>

Pour les modifier, envoyez /language ou /switch. Ce que je sais de vous&nbsp;: /privacy.
