La personne n’a pas écrit depuis 24 heures&nbsp;; WhatsApp n’accepte donc qu’un modèle qu’il a approuvé. L’état du modèle <b>${id}</b> en ${spoken.ownName()} y est&nbsp;: <#t>
<#switch state.name()>
<#on "APPROVED">approuvé<#t>
<#on "PENDING">en attente d’approbation<#t>
<#on "REJECTED">refusé<#t>
<#on "PAUSED">suspendu<#t>
<#on "DISABLED">désactivé<#t>
<#on "DELETED">supprimé<#t>
</#switch><#t>
. Rien n’a été envoyé. Le gestionnaire de modèles de WhatsApp en donne la raison.
