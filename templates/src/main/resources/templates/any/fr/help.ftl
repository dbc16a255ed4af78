Écrivez simplement votre question, avec vos propres mots. Vous pouvez aussi envoyer ces commandes&nbsp;:

<#list commands as command>
/${command} – <#include "command-summary.ftl">
</#list>
