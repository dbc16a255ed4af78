Nu am găsit în documentele noastre nimic care să răspundă sigur la această întrebare și prefer să nu ghicesc.

<#if topics?has_content>
V-aș putea informa despre:
<#list topics as topic>
• ${topic}
</#list>

</#if>
Vă rugăm să încercați cu alte cuvinte sau să sunați la ${practice.phone} pentru a vorbi cu o persoană.
