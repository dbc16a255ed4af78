<#if count == 0>
Nu există mesaje eșuate.
<#else>
<b>Mesaje eșuate: ${count}</b>
<#list letters as letter>
• <code>${letter.id}</code>, ${letter.channel}: ${letter.reason}; încercări: ${letter.attempts}; vechime: ${letter.hours} h ${letter.minutes} min<#if letter.reference??>; referința <code>${letter.reference}</code></#if>
</#list>
</#if>
<#if (awaiting > 0)>

Mesaje care așteaptă ca destinatarul să scrie din nou (după 24 de ore WhatsApp nu permite altele): ${awaiting}
</#if>
