<#if count == 0>
Nu există mesaje eșuate.
<#else>
<b>Mesaje eșuate: ${count}</b>
<#list letters as letter>
• <code>${letter.id}</code>, ${letter.channel}: ${letter.reason}; încercări: ${letter.attempts}; vechime: ${letter.hours} h ${letter.minutes} min<#if letter.reference??>; referința <code>${letter.reference}</code></#if>
</#list>
</#if>
