<b>${line.id}</b>, ${line.spoken.ownName()}, version ${line.version}&nbsp;: <#t>
<#switch line.state.name()>
<#on "APPROVED">approuvé<#t>
<#on "WAITING">en attente d’approbation<#t>
<#on "CHANGED">modifié depuis son approbation, à approuver de nouveau<#t>
<#on "RETIRED">retiré<#t>
</#switch><#t>
<#if line.provider??>&nbsp;; chez WhatsApp&nbsp;: <#t>
<#switch line.provider.name()>
<#on "APPROVED">approuvé<#t>
<#on "PENDING">en attente d’approbation<#t>
<#on "REJECTED">refusé<#t>
<#on "PAUSED">suspendu<#t>
<#on "DISABLED">désactivé<#t>
<#on "DELETED">supprimé<#t>
</#switch><#t>
</#if><#t>
