<#include "template-line.ftl">

Scop: <code>${purpose}</code>
Canale: ${channels?join(", ")}
<#list values as value>
• <code>${value.name}</code>, de exemplu ${value.type.example()}; aici: ${value.sample}
</#list>

Cu aceste valori, textul este:
