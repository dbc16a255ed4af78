<#if count == 0>
There are no dead letters.
<#else>
<b>Dead letters: ${count}</b>
<#list letters as letter>
• <code>${letter.id}</code>, ${letter.channel}: ${letter.reason}; attempts: ${letter.attempts}; age: ${letter.hours} h ${letter.minutes} min<#if letter.reference??>; reference <code>${letter.reference}</code></#if>
</#list>
</#if>
<#if (awaiting > 0)>

Messages that wait until their person writes again (WhatsApp allows no others after 24 hours): ${awaiting}
</#if>
