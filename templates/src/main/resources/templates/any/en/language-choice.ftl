Please choose a language by sending one of these:
<#list languages as choice>
• /language ${choice.code()} (${choice.ownName()})
</#list>
