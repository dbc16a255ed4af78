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
, dar pot citi numai text. Vă rugăm să scrieți întrebarea în cuvinte.
