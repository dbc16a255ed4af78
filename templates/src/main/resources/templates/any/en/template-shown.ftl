<#include "template-line.ftl">

Purpose: <code>${purpose}</code>
Channels: ${channels?join(", ")}
<#list values as value>
• <code>${value.name}</code>, for example ${value.type.example()}; here: ${value.sample}
</#list>

With these values it reads:
