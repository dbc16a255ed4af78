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
<#if human>
Vous avez demandé à parler à une personne&nbsp;; notre équipe est prévenue.
</#if>
<#if handoffs gt 0>
En attente d’un humain&nbsp;: ${handoffs}. Envoyez /handoffs pour voir qui.
</#if>
<#if awaiting gt 0>
Messages qui attendent que leur destinataire écrive à nouveau&nbsp;: ${awaiting}
</#if>
<#if ratings??>
Réponses évaluées ces sept derniers jours&nbsp;: ${ratings.good} 👍, ${ratings.bad} 👎
</#if>
