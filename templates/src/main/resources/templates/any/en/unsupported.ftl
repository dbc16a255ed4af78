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
, but I can only read text. Please write your question in words.
