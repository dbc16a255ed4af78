The person has not written for 24 hours, so WhatsApp takes only a template that it has approved. There the template <b>${id}</b> in ${spoken.ownName()} is in this state: <#t>
<#switch state.name()>
<#on "APPROVED">approved<#t>
<#on "PENDING">waits for approval<#t>
<#on "REJECTED">rejected<#t>
<#on "PAUSED">paused<#t>
<#on "DISABLED">disabled<#t>
<#on "DELETED">deleted<#t>
</#switch><#t>
. Nothing was sent. In WhatsApp’s template manager you see why.
