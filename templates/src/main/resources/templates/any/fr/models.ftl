<b>Modèles qui peuvent vous répondre</b>
<#list models as model>
• <code>${model.name}</code><#if model.name == current> (vous répond actuellement)</#if><#if !model.available> (indisponible pour le moment)</#if>
</#list>
<#if pages gt 1>
Page ${page} sur ${pages}. Pour en voir une autre, envoyez /models suivi de son numéro.
</#if>

Pour en choisir un, envoyez /switch suivi de son nom.
