<b>${line.id}</b>, ${line.spoken.ownName()}, versiunea ${line.version}: <#t>
<#switch line.state.name()>
<#on "APPROVED">aprobat<#t>
<#on "WAITING">așteaptă aprobarea<#t>
<#on "CHANGED">modificat după aprobare, trebuie aprobat din nou<#t>
<#on "RETIRED">retras<#t>
</#switch><#t>
