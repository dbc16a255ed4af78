<#if templates?size == 0 && wrong?size == 0>
Nu există modele.
</#if>
<#if templates?size != 0>
<b>Modele</b>
<#list templates as line>
• <#include "template-line.ftl">
</#list>
</#if>
<#if wrong?size != 0>

<b>Fișiere care nu pot fi folosite</b>
<#list wrong as file>
• ${file.file}
<#list file.problems as problem>
– ${problem}
</#list>
</#list>
</#if>
