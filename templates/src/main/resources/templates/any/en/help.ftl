Just write your question in your own words. You can also send these commands:

<#list commands as command>
/${command} – <#include "command-summary.ftl">
</#list>
