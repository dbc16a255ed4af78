Vă rugăm să alegeți o limbă trimițând unul dintre aceste mesaje:
<#list languages as choice>
• /language ${choice.code()} (${choice.ownName()})
</#list>
