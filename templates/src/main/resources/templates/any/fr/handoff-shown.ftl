<b>Numéro ${number}, les derniers messages</b>

<#list messages as each>
<#if each.own>Personne<#else>Assistant</#if>&nbsp;: ${each.text}

</#list>
Une fois que c’est fait&nbsp;: <code>/handoffs done ${number}</code>
