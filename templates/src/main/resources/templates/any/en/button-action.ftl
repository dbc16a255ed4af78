<#switch action>
<#on "settings">
‹ Settings<#t>
<#on "language">
Language<#t>
<#on "model">
Model<#t>
<#on "privacy">
Privacy<#t>
<#on "previous">
‹ Previous<#t>
<#on "next">
Next ›<#t>
<#on "short-answers">
Short answers<#t>
<#on "usual-answers">
Usual answers<#t>
<#on "delete-facts">
Delete what is known of me<#t>
<#on "forget">
Forget everything<#t>
<#default>
<#stop "button-action.ftl has no words for " + action>
</#switch>
