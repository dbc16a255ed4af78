Scrieți pur și simplu întrebarea, cu propriile cuvinte. Puteți trimite și aceste comenzi:

<#list commands as command>
/${command} – <#include "command-summary.ftl">
</#list>
