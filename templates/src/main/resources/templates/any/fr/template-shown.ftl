<#include "template-line.ftl">

Usage&nbsp;: <code>${purpose}</code>
Canaux&nbsp;: ${channels?join(", ")}
<#list values as value>
• <code>${value.name}</code>, par exemple ${value.type.example()}&nbsp;; ici&nbsp;: ${value.sample}
</#list>
<#if line.state.name() != "APPROVED">
Pour l’approuver, envoyez <code>/templates approve ${line.id}</code>.
</#if>

Avec ces valeurs, il se lit ainsi&nbsp;:
