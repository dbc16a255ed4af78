<#-- The words of the chat page. -->
<#assign
  machine = "A machine answers here."
  person = "Reach a person:"
  emergency = "Emergency:"
  language = "Language"
  skip = "Go to the message field"
  conversation = "Conversation"
  you = "You"
  assistant = "Assistant"
  welcome = "How can we help you?"
  examples = "Example questions"
  exampleQuestions = [
    "What are your opening hours?",
    "How much does a consultation cost?",
    "How do I cancel an appointment?",
    "How do I prepare for a blood test?"
  ]
  help = "What else can I do here?"
  privacy = "What happens to my data?"
  choices = "Answers to choose"
  typing = "The assistant is writing an answer."
  newer = "New answer below"
  sources = "Sources"
  wholeDocument = "Read the whole document"
  close = "Close"
  message = "Write a message"
  send = "Send"
  keys = "Enter sends, Shift+Enter begins a new line."
  reconnecting = "The connection was lost. We are connecting again; nothing you sent is lost."
  noScript = "Your browser runs no scripts here, so answers do not appear by themselves."
  reload = "Show new answers"
  toChat = "Back to the chat"
  apiTitle = "The API of Parley"
  apiIntroduction = "Send an API key as Authorization: Bearer … and a body as JSON. Errors are application/problem+json with a code that stays the same. For programs:"
  apiContents = "Endpoints"
  apiScope = "Needs an API key with the scope"
  apiNoKey = "Needs no API key."
  apiTakes = "Takes"
  apiGives = "Gives"
  apiRequired = "required"
>

<#function welcomeText practice>
  <#return "Ask ${practice} about opening hours, prices, appointments or how to prepare. The answers come from our own documents and show their sources; a machine can be wrong. Please write nothing urgent here.">
</#function>

<#function answered model seconds>
  <#return "Answered by ${model} in ${seconds} s">
</#function>

<#function fault kind phone>
  <#switch kind>
    <#on "EMPTY"><#return "Please write your message first.">
    <#on "TOO_LONG"><#return "Your message is longer than 8,000 characters. Please shorten it, or send it in parts.">
    <#on "UNAVAILABLE"><#return "Your message could not be stored just now. It is still in the field: please send it again in a moment, or call ${phone}.">
    <#on "SESSION_LOST"><#return "Your session has ended, or your browser keeps no cookies. Please copy your message, reload the page and send it again.">
    <#on "CROSS_SITE"><#return "This message came from another website, so it was not taken. Please write it on this page.">
    <#on "PASSAGE_UNKNOWN"><#return "This passage is no longer part of our documents. Please ask your question again.">
  </#switch>
</#function>
