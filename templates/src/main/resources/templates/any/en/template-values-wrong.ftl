Some values for the template <b>${id}</b> are not right:
<#list complaints as complaint>
<#switch complaint.fault.name()>
<#on "MISSING">
• <code>${complaint.variable}</code> is missing; expected for example: ${complaint.expected}
<#on "UNKNOWN">
• <code>${complaint.variable}</code> is not in this template
<#on "WRONG_TYPE">
• <code>${complaint.variable}</code> has a value that cannot be used; expected for example: ${complaint.expected}
<#on "TOO_LONG">
• the text becomes too long: at most ${complaint.expected} characters
</#switch>
</#list>

A value holds no links, addresses or commands. Nothing was sent.
