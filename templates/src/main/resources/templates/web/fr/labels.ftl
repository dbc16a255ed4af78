<#assign
    assistant = "Assistant automatique"
    you = "Vous"
    conversation = "Conversation"
    question = "Votre question"
    send = "Envoyer"
    sources = "Sources"
    model = "Modèle"
    seconds = "secondes"
    readDocument = "Lire le document"
    back = "Revenir à la conversation"
    emergencyCall = "En cas d’urgence, appelez le"
    reachPerson = "Pour parler à une personne, appelez le"
>
