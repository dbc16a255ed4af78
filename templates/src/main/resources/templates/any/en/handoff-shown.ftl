<b>Number ${number}, the last messages</b>

<#list messages as each>
<#if each.own>Person<#else>Assistant</#if>: ${each.text}

</#list>
When it is done: <code>/handoffs done ${number}</code>
