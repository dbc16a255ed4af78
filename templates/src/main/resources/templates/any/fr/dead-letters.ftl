<#if count == 0>
Il n’y a aucun message en échec.
<#else>
<b>Messages en échec&nbsp;: ${count}</b>
<#list letters as letter>
• <code>${letter.id}</code>, ${letter.channel}&nbsp;: ${letter.reason}&nbsp;; tentatives&nbsp;: ${letter.attempts}&nbsp;; âge&nbsp;: ${letter.hours}&nbsp;h ${letter.minutes}&nbsp;min<#if letter.reference??>&nbsp;; référence <code>${letter.reference}</code></#if>
</#list>
</#if>
<#if (awaiting > 0)>

Messages qui attendent que leur destinataire écrive à nouveau (WhatsApp n’en permet pas d’autres après 24 heures)&nbsp;: ${awaiting}
</#if>
