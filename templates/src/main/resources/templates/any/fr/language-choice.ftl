Veuillez choisir une langue en envoyant l’un de ces messages&nbsp;:
<#list languages as choice>
• /language ${choice.code()} (${choice.ownName()})
</#list>
