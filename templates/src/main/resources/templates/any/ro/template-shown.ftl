<#include "template-line.ftl">

Scop: <code>${purpose}</code>
Canale: ${channels?join(", ")}
<#list values as value>
• <code>${value.name}</code>, de exemplu ${value.type.example()}; aici: ${value.sample}
</#list>
<#if line.state.name() != "APPROVED">
Pentru a-l aproba, trimiteți <code>/templates approve ${line.id}</code>.
</#if>

Cu aceste valori, textul este:
