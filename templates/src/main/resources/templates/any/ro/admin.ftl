Pe lângă comenzile tuturor, puteți trimite și acestea:

<#list commands as command>
/${command} – <#include "command-summary.ftl">
</#list>
