<b>How ${practice.name} handles your data</b>

• We keep your messages and my answers so that I can answer you and so that it can be shown later what was said.
• Before a language model reads your message, e-mail addresses, phone numbers, bank account and card numbers and social security numbers are replaced by placeholders. This cannot recognise everything: please write no more personal details than needed.
• Names and message texts do not appear in our technical logs.
<#if known??>
<#if known.refused>
• As you wish, I remember nothing of what you say of yourself.
<#elseif known.name?? || known.brief>
• You agreed that I remember<#if known.name??> that you are called ${known.name}</#if><#if known.name?? && known.brief> and</#if><#if known.brief> that you like short answers</#if>.
<#else>
• I remember nothing of what you say of yourself, unless you agree to it.
</#if>
• To change that, write <code>/privacy name</code> and your name, <code>/privacy short</code> or <code>/privacy long</code>; to delete it, write <code>/privacy delete</code>. With /forget I also forget what was said.
</#if>

For questions about your data, or to have it corrected or deleted, please call ${practice.phone}.
