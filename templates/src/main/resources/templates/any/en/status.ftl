<#if healthy>
Everything is working.
<#else>
Something is not working at the moment. Your messages are kept, and we answer them as soon as we can.
</#if>

Model: <code>${model}</code>
Language: ${spoken.ownName()}
<#if waiting gt 0>
Waiting for an answer: ${waiting} <#if waiting == 1>message<#else>messages</#if>
</#if>
