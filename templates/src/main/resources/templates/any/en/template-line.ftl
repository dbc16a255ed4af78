<b>${line.id}</b>, ${line.spoken.ownName()}, version ${line.version}: <#t>
<#switch line.state.name()>
<#on "APPROVED">approved<#t>
<#on "WAITING">waits for approval<#t>
<#on "CHANGED">changed since it was approved, needs a new approval<#t>
<#on "RETIRED">retired<#t>
</#switch><#t>
<#if line.provider??>; at WhatsApp: <#t>
<#switch line.provider.name()>
<#on "APPROVED">approved<#t>
<#on "PENDING">waits for approval<#t>
<#on "REJECTED">rejected<#t>
<#on "PAUSED">paused<#t>
<#on "DISABLED">disabled<#t>
<#on "DELETED">deleted<#t>
</#switch><#t>
</#if><#t>
