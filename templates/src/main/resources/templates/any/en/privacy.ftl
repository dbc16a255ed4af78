<b>How ${practice.name} handles your data</b>

• We keep your messages and my answers so that I can answer you and so that it can be shown later what was said.
• Before a language model reads your message, e-mail addresses, phone numbers, bank account and card numbers and social security numbers are replaced by placeholders. This cannot recognise everything: please write no more personal details than needed.
• Names and message texts do not appear in our technical logs.

For questions about your data, or to have it corrected or deleted, please call ${practice.phone}.
