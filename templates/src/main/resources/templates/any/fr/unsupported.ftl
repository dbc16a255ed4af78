<#switch kind>
<#on "photo", "image">
J’ai bien reçu votre image<#t>
<#on "voice">
J’ai bien reçu votre message vocal<#t>
<#on "audio">
J’ai bien reçu votre enregistrement<#t>
<#on "video", "video_note", "animation">
J’ai bien reçu votre vidéo<#t>
<#on "document">
J’ai bien reçu votre document<#t>
<#on "sticker", "dice">
J’ai bien reçu votre autocollant<#t>
<#on "location", "venue">
J’ai bien reçu votre position<#t>
<#on "contact", "contacts">
J’ai bien reçu le contact<#t>
<#on "poll">
J’ai bien reçu votre sondage<#t>
<#default>
J’ai bien reçu votre message (${kind})<#t>
</#switch><#t>
, mais je ne sais lire que du texte. Veuillez écrire votre question avec des mots.
