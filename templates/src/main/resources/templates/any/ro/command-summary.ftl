<#switch command>
<#on "start">
Începeți și vedeți ce pot face<#t>
<#on "help">
Afișați toate comenzile<#t>
<#on "status">
Vedeți dacă totul funcționează<#t>
<#on "reset">
Începeți o conversație nouă<#t>
<#on "models">
Afișați modelele care pot răspunde<#t>
<#on "switch">
Alegeți modelul care răspunde<#t>
<#on "settings">
Afișați setările dumneavoastră<#t>
<#on "stop">
Opriți răspunsul în curs<#t>
<#on "language">
Alegeți limba în care vă scriu<#t>
<#on "human">
Vorbiți cu o persoană<#t>
<#on "privacy">
Cum prelucrăm datele dumneavoastră<#t>
<#on "forget">
Ștergeți din memorie ce s-a spus și ce știu despre dumneavoastră<#t>
<#on "admin">
Afișați ce pot face operatorii<#t>
<#on "handoffs">
Vedeți cine așteaptă o persoană și spuneți că s-a rezolvat<#t>
<#on "templates">
Vedeți, aprobați și trimiteți modelele cabinetului<#t>
<#on "deadletters">
Afișați mesajele eșuate sau abandonați unul<#t>
<#on "replay">
Reluați mesajele eșuate<#t>
<#default>
<#stop "command-summary.ftl has no words for /" + command>
</#switch>
