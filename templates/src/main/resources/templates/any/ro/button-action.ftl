<#switch action>
<#on "settings">
‹ Setări<#t>
<#on "language">
Limba<#t>
<#on "model">
Modelul<#t>
<#on "privacy">
Confidențialitate<#t>
<#on "previous">
‹ Înapoi<#t>
<#on "next">
Înainte ›<#t>
<#on "short-answers">
Răspunsuri scurte<#t>
<#on "usual-answers">
Răspunsuri obișnuite<#t>
<#on "delete-facts">
Ștergeți datele despre mine<#t>
<#on "forget">
Uitați tot<#t>
<#default>
<#stop "button-action.ftl has no words for " + action>
</#switch>
