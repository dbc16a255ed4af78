<#switch kind>
<#on "photo", "image">
I have received your picture<#t>
<#on "voice">
I have received your voice message<#t>
<#on "audio">
I have received your recording<#t>
<#on "video", "video_note", "animation">
I have received your video<#t>
<#on "document">
I have received your document<#t>
<#on "sticker", "dice">
I have received your sticker<#t>
<#on "location", "venue">
I have received your location<#t>
<#on "contact", "contacts">
I have received the contact<#t>
<#on "poll">
I have received your poll<#t>
<#default>
I have received your message (${kind})<#t>
</#switch><#t>
<#switch reason>
<#on "unknown-format">
, but I cannot read this kind of file. I can read PDF, Word, OpenDocument, RTF, HTML and plain text.<#t>
<#on "damaged">
, but I cannot open it: it seems to be damaged, or locked with a password.<#t>
<#on "too-large">
, but it is too long for me.<#t>
<#on "no-words">
, but I have found no words in it.<#t>
<#on "gone">
, but I cannot fetch it any more.<#t>
<#default>
, but I can only read text.<#t>
</#switch><#t>
<#if alone> Please write your question in words.</#if>
