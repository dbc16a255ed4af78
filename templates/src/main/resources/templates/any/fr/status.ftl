<#if healthy>
Tout fonctionne.
<#else>
Quelque chose ne fonctionne pas pour le moment. Vos messages sont conservés et nous y répondrons dès que possible.
</#if>

Modèle&nbsp;: <code>${model}</code>
Langue&nbsp;: ${spoken.ownName()}
<#if waiting gt 0>
En attente de réponse&nbsp;: ${waiting} <#if waiting == 1>message<#else>messages</#if>
</#if>
