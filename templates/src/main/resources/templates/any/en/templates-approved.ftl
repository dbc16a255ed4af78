<#list templates as line>
• <#include "template-line.ftl">
</#list>
