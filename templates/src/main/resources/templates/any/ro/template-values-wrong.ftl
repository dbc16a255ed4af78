Unele valori pentru modelul <b>${id}</b> nu sunt potrivite:
<#list complaints as complaint>
<#switch complaint.fault.name()>
<#on "MISSING">
• <code>${complaint.variable}</code> lipsește; se așteaptă de exemplu: ${complaint.expected}
<#on "UNKNOWN">
• <code>${complaint.variable}</code> nu există în acest model
<#on "WRONG_TYPE">
• <code>${complaint.variable}</code> are o valoare care nu poate fi folosită; se așteaptă de exemplu: ${complaint.expected}
<#on "TOO_LONG">
• textul devine prea lung: cel mult ${complaint.expected} de caractere
</#switch>
</#list>

O valoare nu conține linkuri, adrese sau comenzi. Nu s-a trimis nimic.
