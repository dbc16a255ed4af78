${markdown(answer, citations, "/passages/")}
<#if fallback>

<i>Modelul ales de dumneavoastră nu a putut răspunde, așa că a răspuns ${model}.</i>
</#if>
