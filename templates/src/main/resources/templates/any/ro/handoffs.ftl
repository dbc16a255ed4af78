<#if count == 0>
Nimeni nu așteaptă o persoană.
<#else>
<b>Așteaptă o persoană: ${count}</b>
<#list waiting as each>
• <b>${each.number}</b>, ${each.channel}, ${each.spoken.ownName()}: de ${each.hours} h ${each.minutes} min
</#list>
</#if>
