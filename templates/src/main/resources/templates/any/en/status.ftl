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
<#if human>
You asked to talk to a person; our team was told.
</#if>
<#if handoffs gt 0>
Waiting for a human: ${handoffs}. Send /handoffs to see who.
</#if>
<#if awaiting gt 0>
Messages that wait until their person writes again: ${awaiting}
</#if>
<#if ratings??>
Answers rated in the last seven days: ${ratings.good} 👍, ${ratings.bad} 👎
</#if>
