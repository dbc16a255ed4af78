<#if model?has_content>
Nu cunosc un model cu numele <code>${model}</code>. Iată modelele pe care le puteți alege:
<#else>
Vă rugăm să indicați modelul dorit. Iată modelele pe care le puteți alege:
</#if>
<#list models as choice>
• <code>${choice.name}</code><#if !choice.available> (indisponibil momentan)</#if>
</#list>

Pentru a alege unul, trimiteți /switch urmat de numele lui.
