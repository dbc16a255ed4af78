${markdown(answer, citations)}
<#if fallback>

<i>The model you chose could not answer, so ${model} answered instead.</i>
</#if>
<#if citations?has_content>

<b>Sources:</b>
<#list citations as citation>
[${citation.number}] <#if citation.url??><a href="${citation.url}">${citation.reference}</a><#else>${citation.reference}</#if><#if citation.document != citation.reference>, ${citation.document}</#if>
</#list>
</#if>
