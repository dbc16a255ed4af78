<#include "template-line.ftl">

Purpose: <code>${purpose}</code>
Channels: ${channels?join(", ")}
<#list values as value>
• <code>${value.name}</code>, for example ${value.type.example()}; here: ${value.sample}
</#list>
<#if line.state.name() != "APPROVED">
To approve it, send <code>/templates approve ${line.id}</code>.
</#if>

With these values it reads:
