<!DOCTYPE html>
<html lang="${language.code()}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${citation.reference}</title>
    <style>.words { white-space: pre-wrap }</style>
</head>
<body>
    <main>
        <h1>${citation.reference}</h1>
        <p>${citation.document}</p>
        <blockquote class="words">${citation.text}</blockquote>
        <#if citation.url??>
        <p><a href="${safeLink(citation.url)}">${labels.readDocument}</a></p>
        </#if>
        <p><a href="/">${labels.back}</a></p>
    </main>
</body>
</html>
