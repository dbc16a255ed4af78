Persoana nu a mai scris de 24 de ore, așa că WhatsApp acceptă doar un model aprobat de WhatsApp. Starea modelului <b>${id}</b> în ${spoken.ownName()} este acolo: <#t>
<#switch state.name()>
<#on "APPROVED">aprobat<#t>
<#on "PENDING">așteaptă aprobarea<#t>
<#on "REJECTED">respins<#t>
<#on "PAUSED">suspendat<#t>
<#on "DISABLED">dezactivat<#t>
<#on "DELETED">șters<#t>
</#switch><#t>
. Nu s-a trimis nimic. Motivul se vede în managerul de modele WhatsApp.
