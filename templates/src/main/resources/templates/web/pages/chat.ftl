<#import "bubble.ftl" as bubble>
<!DOCTYPE html>
<html lang="${language.code()}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${practice.name}: ${labels.assistant}</title>
    <style>.words { white-space: pre-wrap }</style>
</head>
<body>
    <header>
        <h1>${practice.name}</h1>
        <p>${labels.reachPerson} ${practice.phone}. ${labels.emergencyCall} ${practice.emergency}.</p>
        <nav>
            <#list languages as choice>
            <a href="?language=${choice.code()}" hreflang="${choice.code()}" lang="${choice.code()}">${choice.ownName()}</a>
            </#list>
        </nav>
    </header>
    <main aria-label="${labels.conversation}" data-last-event="${lastEvent}">
        <#list messages as message>
        <@bubble.show message=message />
        </#list>
    </main>
    <form method="post" action="/messages">
        <label for="question">${labels.question}</label>
        <textarea id="question" name="text" required></textarea>
        <button>${labels.send}</button>
    </form>
</body>
</html>
