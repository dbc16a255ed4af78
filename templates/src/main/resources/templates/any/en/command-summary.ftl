<#switch command>
<#on "start">
Start, and see what I can do<#t>
<#on "help">
Show all commands<#t>
<#on "status">
See whether everything is working<#t>
<#on "reset">
Begin a new conversation<#t>
<#on "models">
Show the models that can answer<#t>
<#on "switch">
Choose the model that answers<#t>
<#on "settings">
Show your settings<#t>
<#on "stop">
Stop the answer in progress<#t>
<#on "language">
Choose the language I write in<#t>
<#on "human">
Talk to a person<#t>
<#on "privacy">
How we handle your data<#t>
<#on "forget">
Forget what was said and what I know of you<#t>
<#on "admin">
Show what operators can do<#t>
<#on "handoffs">
Show who waits for a human, and say that it is done<#t>
<#on "templates">
See, approve and send the practice’s templates<#t>
<#on "deadletters">
Show what could not be done, or give it up for good<#t>
<#on "replay">
Do what could not be done once more<#t>
<#default>
<#stop "command-summary.ftl has no words for /" + command>
</#switch>
