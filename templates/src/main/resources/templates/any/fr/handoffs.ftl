<#if count == 0>
Personne n’attend un humain.
<#else>
<b>En attente d’un humain&nbsp;: ${count}</b>
<#list waiting as each>
• <b>${each.number}</b>, ${each.channel}, ${each.spoken.ownName()}&nbsp;: depuis ${each.hours}&nbsp;h ${each.minutes}&nbsp;min
</#list>
</#if>
