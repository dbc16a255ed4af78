<#if templates?size == 0 && wrong?size == 0>
There are no templates.
</#if>
<#if templates?size != 0>
<b>Templates</b>
<#list templates as line>
• <#include "template-line.ftl">
</#list>
</#if>
<#if wrong?size != 0>

<b>Files that cannot be used</b>
<#list wrong as file>
• ${file.file}
<#list file.problems as problem>
– ${problem}
</#list>
</#list>
</#if>
