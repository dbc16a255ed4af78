<#-- The words of the chat page. -->
<#assign
  machine = "Une machine répond ici."
  person = "Joindre une personne\x00A0:"
  emergency = "Urgence\x00A0:"
  language = "Langue"
  skip = "Aller au champ de message"
  conversation = "Conversation"
  you = "Vous"
  assistant = "Assistant"
  welcome = "Comment pouvons-nous vous aider\x00A0?"
  examples = "Exemples de questions"
  exampleQuestions = [
    "Quels sont vos horaires d’ouverture\x00A0?",
    "Combien coûte une consultation\x00A0?",
    "Comment annuler un rendez-vous\x00A0?",
    "Comment me préparer à une prise de sang\x00A0?"
  ]
  help = "Que puis-je faire d’autre ici\x00A0?"
  privacy = "Que deviennent mes données\x00A0?"
  choices = "Réponses au choix"
  typing = "L’assistant écrit une réponse."
  newer = "Nouvelle réponse plus bas"
  sources = "Sources"
  wholeDocument = "Lire tout le document"
  close = "Fermer"
  message = "Écrivez un message"
  send = "Envoyer"
  keys = "Entrée envoie, Maj+Entrée va à la ligne."
  reconnecting = "La connexion a été coupée. Nous la rétablissons\x00A0; rien de ce que vous avez envoyé n’est perdu."
  noScript = "Votre navigateur n’exécute pas de script ici\x00A0: les réponses n’apparaissent pas toutes seules."
  reload = "Afficher les nouvelles réponses"
  toChat = "Retour à la conversation"
  apiTitle = "L’API de Parley"
  apiIntroduction = "Envoyez une clé d’API sous la forme Authorization: Bearer … et le corps en JSON. Les erreurs sont en application/problem+json, avec un code qui ne change pas. Les descriptions sont en anglais. Pour les programmes\x00A0:"
  apiContents = "Points d’accès"
  apiScope = "Demande une clé d’API avec le droit"
  apiNoKey = "Ne demande pas de clé d’API."
  apiTakes = "Reçoit"
  apiGives = "Renvoie"
  apiRequired = "obligatoire"
>

<#function welcomeText practice>
  <#return "Posez à ${practice} vos questions sur les horaires, les tarifs, les rendez-vous ou la préparation d’un examen. Les réponses viennent de nos propres documents et indiquent leurs sources\x00A0; une machine peut se tromper. N’écrivez ici rien d’urgent, s’il vous plaît.">
</#function>

<#function answered model seconds>
  <#return "Réponse de ${model} en ${seconds} s">
</#function>

<#function fault kind phone>
  <#switch kind>
    <#on "EMPTY"><#return "Écrivez d’abord votre message, s’il vous plaît.">
    <#on "TOO_LONG"><#return "Votre message dépasse 8\x00A0000 caractères. Raccourcissez-le ou envoyez-le en plusieurs fois, s’il vous plaît.">
    <#on "UNAVAILABLE"><#return "Votre message n’a pas pu être enregistré pour le moment. Il est toujours dans le champ\x00A0: renvoyez-le dans un instant, ou appelez le ${phone}.">
    <#on "SESSION_LOST"><#return "Votre session est terminée, ou votre navigateur refuse les cookies. Copiez votre message, rechargez la page et envoyez-le de nouveau.">
    <#on "CROSS_SITE"><#return "Ce message venait d’un autre site\x00A0; il n’a donc pas été pris en compte. Écrivez-le sur cette page, s’il vous plaît.">
    <#on "PASSAGE_UNKNOWN"><#return "Ce passage ne fait plus partie de nos documents. Posez de nouveau votre question, s’il vous plaît.">
  </#switch>
</#function>
