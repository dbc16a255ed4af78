En plus des commandes de tous, vous pouvez envoyer celles-ci&nbsp;:

<#list commands as command>
/${command} – <#include "command-summary.ftl">
</#list>
