${markdown(answer, citations, "/passages/")}
<#if fallback>

<i>Le modèle que vous avez choisi n’a pas pu répondre&nbsp;; ${model} a répondu à sa place.</i>
</#if>
