<#assign
    assistant = "Asistent automat"
    you = "Dumneavoastră"
    conversation = "Conversație"
    question = "Întrebarea dumneavoastră"
    send = "Trimiteți"
    sources = "Surse"
    model = "Model"
    seconds = "secunde"
    readDocument = "Citiți documentul"
    back = "Înapoi la conversație"
    emergencyCall = "În caz de urgență, sunați la"
    reachPerson = "Pentru a vorbi cu o persoană, sunați la"
>
