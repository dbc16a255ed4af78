${markdown(answer, citations)}
<#if fallback>

<i>Le modèle que vous avez choisi n’a pas pu répondre&nbsp;; ${model} a répondu à sa place.</i>
</#if>
<#if citations?has_content>

<b>Sources&nbsp;:</b>
<#list citations as citation>
[${citation.number}] <#if citation.url??><a href="${citation.url}">${citation.reference}</a><#else>${citation.reference}</#if><#if citation.document != citation.reference>, ${citation.document}</#if>
</#list>
</#if>
