Besides everybody’s commands you can send these:

<#list commands as command>
/${command} – <#include "command-summary.ftl">
</#list>
