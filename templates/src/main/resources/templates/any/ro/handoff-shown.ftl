<b>Numărul ${number}, ultimele mesaje</b>

<#list messages as each>
<#if each.own>Persoana<#else>Asistentul</#if>: ${each.text}

</#list>
După ce ați rezolvat: <code>/handoffs done ${number}</code>
