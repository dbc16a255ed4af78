Certaines valeurs pour le modèle <b>${id}</b> ne conviennent pas&nbsp;:
<#list complaints as complaint>
<#switch complaint.fault.name()>
<#on "MISSING">
• <code>${complaint.variable}</code> manque&nbsp;; attendu par exemple&nbsp;: ${complaint.expected}
<#on "UNKNOWN">
• <code>${complaint.variable}</code> n’existe pas dans ce modèle
<#on "WRONG_TYPE">
• <code>${complaint.variable}</code> a une valeur inutilisable&nbsp;; attendu par exemple&nbsp;: ${complaint.expected}
<#on "TOO_LONG">
• le texte devient trop long&nbsp;: ${complaint.expected} caractères au plus
</#switch>
</#list>

Une valeur ne contient ni lien, ni adresse, ni commande. Rien n’a été envoyé.
