<b>${line.id}</b>, ${line.spoken.ownName()}, versiunea ${line.version}: <#t>
<#switch line.state.name()>
<#on "APPROVED">aprobat<#t>
<#on "WAITING">așteaptă aprobarea<#t>
<#on "CHANGED">modificat după aprobare, trebuie aprobat din nou<#t>
<#on "RETIRED">retras<#t>
</#switch><#t>
<#if line.provider??>; la WhatsApp: <#t>
<#switch line.provider.name()>
<#on "APPROVED">aprobat<#t>
<#on "PENDING">așteaptă aprobarea<#t>
<#on "REJECTED">respins<#t>
<#on "PAUSED">suspendat<#t>
<#on "DISABLED">dezactivat<#t>
<#on "DELETED">șters<#t>
</#switch><#t>
</#if><#t>
