I found nothing in our documents that answers this reliably, so I would rather not guess.

<#if topics?has_content>
I could tell you about:
<#list topics as topic>
• ${topic}
</#list>

</#if>
Please try other words, or call ${practice.phone} to speak to a person.
