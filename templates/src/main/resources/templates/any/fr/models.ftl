<b>Modèles qui peuvent vous répondre</b>
<#list models as model>
• <code>${model.name}</code><#if model.name == current> (vous répond actuellement)</#if><#if !model.available> (indisponible pour le moment)</#if>
</#list>

Pour en choisir un, envoyez /switch suivi de son nom.
