<#if count == 0>
Nobody waits for a human.
<#else>
<b>Waiting for a human: ${count}</b>
<#list waiting as each>
• <b>${each.number}</b>, ${each.channel}, ${each.spoken.ownName()}: for ${each.hours} h ${each.minutes} min
</#list>
</#if>
