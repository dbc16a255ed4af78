<#switch kind>
<#on "photo", "image">
Am primit imaginea dumneavoastră<#t>
<#on "voice">
Am primit mesajul dumneavoastră vocal<#t>
<#on "audio">
Am primit înregistrarea dumneavoastră<#t>
<#on "video", "video_note", "animation">
Am primit videoclipul dumneavoastră<#t>
<#on "document">
Am primit documentul dumneavoastră<#t>
<#on "sticker", "dice">
Am primit autocolantul dumneavoastră<#t>
<#on "location", "venue">
Am primit locația dumneavoastră<#t>
<#on "contact", "contacts">
Am primit contactul<#t>
<#on "poll">
Am primit sondajul dumneavoastră<#t>
<#default>
Am primit mesajul dumneavoastră (${kind})<#t>
</#switch><#t>
<#switch reason>
<#on "unknown-format">
, dar nu pot citi acest fel de fișier. Pot citi fișiere PDF, Word, OpenDocument, RTF, HTML și text.<#t>
<#on "damaged">
, dar nu îl pot deschide: fișierul pare deteriorat sau protejat cu parolă.<#t>
<#on "too-large">
, dar conținutul este prea lung pentru mine.<#t>
<#on "no-words">
, dar nu am găsit niciun cuvânt în el.<#t>
<#on "gone">
, dar nu îl mai pot prelua.<#t>
<#default>
, dar pot citi numai text.<#t>
</#switch><#t>
<#if alone> Vă rugăm să scrieți întrebarea în cuvinte.</#if>
