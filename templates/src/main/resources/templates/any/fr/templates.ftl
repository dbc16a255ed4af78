<#if templates?size == 0 && wrong?size == 0>
Il n’y a aucun modèle.
</#if>
<#if templates?size != 0>
<b>Modèles</b>
<#list templates as line>
• <#include "template-line.ftl">
</#list>
</#if>
<#if wrong?size != 0>

<b>Fichiers inutilisables</b>
<#list wrong as file>
• ${file.file}
<#list file.problems as problem>
– ${problem}
</#list>
</#list>
</#if>
