${markdown(answer, citations, "/passages/")}
<#if fallback>

<i>The model you chose could not answer, so ${model} answered instead.</i>
</#if>
