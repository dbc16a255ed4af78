<#switch action>
<#on "settings">
‹ Réglages<#t>
<#on "language">
Langue<#t>
<#on "model">
Modèle<#t>
<#on "privacy">
Vie privée<#t>
<#on "previous">
‹ Précédents<#t>
<#on "next">
Suivants ›<#t>
<#on "short-answers">
Réponses courtes<#t>
<#on "usual-answers">
Réponses habituelles<#t>
<#on "delete-facts">
Supprimer mes informations<#t>
<#on "forget">
Tout oublier<#t>
<#default>
<#stop "button-action.ftl has no words for " + action>
</#switch>
