<#assign
    assistant = "Automatic assistant"
    you = "You"
    conversation = "Conversation"
    question = "Your question"
    send = "Send"
    sources = "Sources"
    model = "Model"
    seconds = "seconds"
    readDocument = "Read the document"
    back = "Back to the conversation"
    emergencyCall = "In an emergency, call"
    reachPerson = "To speak to a person, call"
>
