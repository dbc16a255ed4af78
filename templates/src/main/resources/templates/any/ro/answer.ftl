${markdown(answer, citations)}
<#if fallback>

<i>Modelul ales de dumneavoastră nu a putut răspunde, așa că a răspuns ${model}.</i>
</#if>
<#if citations?has_content>

<b>Surse:</b>
<#list citations as citation>
[${citation.number}] <#if citation.url??><a href="${citation.url}">${citation.reference}</a><#else>${citation.reference}</#if><#if citation.document != citation.reference>, ${citation.document}</#if>
</#list>
</#if>
