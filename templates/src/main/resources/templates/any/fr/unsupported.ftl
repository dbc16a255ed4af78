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
<#switch reason>
<#on "unknown-format">
, mais je ne sais pas lire ce genre de fichier. Je lis les fichiers PDF, Word, OpenDocument, RTF, HTML et texte.<#t>
<#on "damaged">
, mais je ne peux pas l’ouvrir : le fichier semble endommagé ou protégé par un mot de passe.<#t>
<#on "too-large">
, mais le contenu est trop long pour moi.<#t>
<#on "no-words">
, mais je n’y ai trouvé aucun mot.<#t>
<#on "gone">
, mais je ne peux plus le récupérer.<#t>
<#default>
, mais je ne sais lire que du texte.<#t>
</#switch><#t>
<#if alone> Veuillez écrire votre question avec des mots.</#if>
