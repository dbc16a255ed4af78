<#-- The words of the chat page. -->
<#assign
  machine = "Aici răspunde un program."
  person = "Vorbiți cu o persoană:"
  emergency = "Urgențe:"
  language = "Limba"
  skip = "Mergeți la câmpul de mesaj"
  conversation = "Conversație"
  you = "Dumneavoastră"
  assistant = "Asistent"
  welcome = "Cu ce vă putem ajuta?"
  examples = "Exemple de întrebări"
  exampleQuestions = [
    "Care este programul dumneavoastră?",
    "Cât costă o consultație?",
    "Cum anulez o programare?",
    "Cum mă pregătesc pentru analizele de sânge?"
  ]
  help = "Ce altceva pot face aici?"
  privacy = "Ce se întâmplă cu datele mele?"
  choices = "Răspunsuri de ales"
  typing = "Asistentul scrie un răspuns."
  newer = "Răspuns nou mai jos"
  sources = "Surse"
  wholeDocument = "Citiți tot documentul"
  close = "Închideți"
  message = "Scrieți un mesaj"
  send = "Trimiteți"
  keys = "Enter trimite, Shift+Enter începe un rând nou."
  reconnecting = "Conexiunea s-a întrerupt. Ne reconectăm; nimic din ce ați trimis nu s-a pierdut."
  noScript = "Browserul nu rulează scripturi aici, așa că răspunsurile nu apar singure."
  reload = "Afișați răspunsurile noi"
  toChat = "Înapoi la conversație"
  apiTitle = "API-ul Parley"
  apiIntroduction = "Trimiteți o cheie API ca Authorization: Bearer … și conținutul ca JSON. Erorile sunt application/problem+json, cu un cod care nu se schimbă. Descrierile sunt în engleză. Pentru programe:"
  apiContents = "Puncte de acces"
  apiScope = "Cere o cheie API cu dreptul"
  apiNoKey = "Nu cere cheie API."
  apiTakes = "Primește"
  apiGives = "Răspunde cu"
  apiRequired = "obligatoriu"
>

<#function welcomeText practice>
  <#return "Întrebați ${practice} despre program, prețuri, programări sau pregătirea pentru o procedură. Răspunsurile vin din documentele noastre și își arată sursele; un program poate greși. Vă rugăm să nu scrieți aici nimic urgent.">
</#function>

<#function answered model seconds>
  <#return "Răspuns de la ${model} în ${seconds} s">
</#function>

<#function fault kind phone>
  <#switch kind>
    <#on "EMPTY"><#return "Vă rugăm să scrieți mai întâi mesajul.">
    <#on "TOO_LONG"><#return "Mesajul are mai mult de 8.000 de caractere. Vă rugăm să îl scurtați sau să îl trimiteți pe părți.">
    <#on "UNAVAILABLE"><#return "Mesajul nu a putut fi salvat acum. El a rămas în câmp: vă rugăm să îl trimiteți din nou peste câteva clipe sau să sunați la ${phone}.">
    <#on "SESSION_LOST"><#return "Sesiunea s-a încheiat sau browserul nu acceptă cookie-uri. Vă rugăm să copiați mesajul, să reîncărcați pagina și să îl trimiteți din nou.">
    <#on "CROSS_SITE"><#return "Mesajul a venit de pe alt site, de aceea nu a fost primit. Vă rugăm să îl scrieți pe această pagină.">
    <#on "PASSAGE_UNKNOWN"><#return "Acest pasaj nu mai face parte din documentele noastre. Vă rugăm să puneți întrebarea din nou.">
  </#switch>
</#function>
