<b>Modele care vă pot răspunde</b>
<#list models as model>
• <code>${model.name}</code><#if model.name == current> (vă răspunde acum)</#if><#if !model.available> (indisponibil momentan)</#if>
</#list>
<#if pages gt 1>
Pagina ${page} din ${pages}. Pentru a vedea alta, trimiteți /models urmat de numărul ei.
</#if>

Pentru a alege unul, trimiteți /switch urmat de numele lui.
