Nu cunosc un model cu numele <code>${model}</code>. Iată modelele pe care le puteți alege:
<#list models as choice>
• <code>${choice.name}</code><#if !choice.available> (indisponibil momentan)</#if>
</#list>

Pentru a alege unul, trimiteți /switch urmat de numele lui.
