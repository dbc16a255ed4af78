<#if model?has_content>
Je ne connais pas de modèle nommé <code>${model}</code>. Voici ceux que vous pouvez choisir&nbsp;:
<#else>
Veuillez indiquer le modèle souhaité. Voici ceux que vous pouvez choisir&nbsp;:
</#if>
<#list models as choice>
• <code>${choice.name}</code><#if !choice.available> (indisponible pour le moment)</#if>
</#list>

Pour en choisir un, envoyez /switch suivi de son nom.
