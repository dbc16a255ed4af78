<#switch command>
<#on "start">
Commencer et voir ce que je peux faire<#t>
<#on "help">
Afficher toutes les commandes<#t>
<#on "status">
Voir si tout fonctionne<#t>
<#on "reset">
Commencer une nouvelle conversation<#t>
<#on "models">
Afficher les modèles qui peuvent répondre<#t>
<#on "switch">
Choisir le modèle qui répond<#t>
<#on "settings">
Afficher vos réglages<#t>
<#on "stop">
Arrêter la réponse en cours<#t>
<#on "language">
Choisir la langue dans laquelle j’écris<#t>
<#on "human">
Parler à une personne<#t>
<#on "privacy">
Comment nous traitons vos données<#t>
<#on "forget">
Oublier ce qui a été dit et ce que je sais de vous<#t>
<#on "admin">
Afficher ce que les opérateurs peuvent faire<#t>
<#on "handoffs">
Voir qui attend un humain, et dire que c’est fait<#t>
<#on "templates">
Voir, approuver et envoyer les modèles du cabinet<#t>
<#on "deadletters">
Afficher les messages en échec, ou en abandonner un<#t>
<#on "replay">
Traiter de nouveau les messages en échec<#t>
<#default>
<#stop "command-summary.ftl has no words for /" + command>
</#switch>
