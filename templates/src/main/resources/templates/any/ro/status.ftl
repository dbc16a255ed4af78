<#if healthy>
Totul funcționează.
<#else>
Ceva nu funcționează în acest moment. Mesajele dumneavoastră sunt păstrate și vom răspunde cât mai curând.
</#if>

Model: <code>${model}</code>
Limba: ${spoken.ownName()}
<#if waiting gt 0>
Așteaptă un răspuns: ${waiting} <#if waiting == 1>mesaj<#elseif waiting % 100 == 0 || waiting % 100 gte 20>de mesaje<#else>mesaje</#if>
</#if>
<#if human>
Ați cerut să vorbiți cu o persoană; echipa noastră a fost anunțată.
</#if>
<#if handoffs gt 0>
Așteaptă o persoană: ${handoffs}. Trimiteți /handoffs pentru a vedea cine.
</#if>
<#if awaiting gt 0>
Mesaje care așteaptă ca destinatarul să scrie din nou: ${awaiting}
</#if>
<#if ratings??>
Răspunsuri evaluate în ultimele șapte zile: ${ratings.good} 👍, ${ratings.bad} 👎
</#if>
