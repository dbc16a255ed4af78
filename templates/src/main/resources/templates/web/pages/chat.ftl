<#import "parts.ftl" as parts>
<@parts.document practice.name assets>
<meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"historyEnabled":false,"historyCacheSize":0,"scrollIntoViewOnBoost":false,"timeout":20000,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"...","swap":true,"error":true,"target":"#problem","swapOverride":"innerHTML"}]}'>
<script src="${safeLink(assets)}/htmx.min.js" defer></script>
<script src="${safeLink(assets)}/parley.js" defer></script>
</head>
<body class="chat">
<a class="skip" href="#text">${labels.skip}</a>
<header>
<@parts.brand practice/>
<form class="languages" method="post" action="/chat/language" aria-label="${labels.language}">
<input type="hidden" name="draft" id="language-draft" value="${draft.id}">
<#list languages as each>
<button name="language" value="${each.code()}" lang="${each.code()}" title="${each.ownName()}"<#if each == language> aria-current="true"</#if>>${each.code()?upper_case}<span class="unseen"> ${each.ownName()}</span></button>
</#list>
</form>
<@parts.notice practice/>
</header>
<main>
<div id="log" role="log" aria-live="polite" aria-label="${labels.conversation}" tabindex="0" data-after="${lastEvent}"
 hx-boost="true" hx-target="#passage-content" hx-swap="innerHTML" hx-push-url="false">
<section class="welcome" aria-live="off">
<h2>${labels.welcome}</h2>
<p>${labels.welcomeText(practice.name)}</p>
<form id="examples" method="post" action="/chat/messages" hx-post="/chat/messages" hx-target="#log" hx-swap="beforeend" hx-sync="this:drop" aria-label="${labels.examples}">
<input type="hidden" name="draft" id="example-draft" value="${draft.id}">
<#list labels.exampleQuestions as question>
<button name="text" value="${question}">${question}</button>
</#list>
<button name="text" value="/help" class="quiet">${labels.help}</button>
<button name="text" value="/privacy" class="quiet">${labels.privacy}</button>
</form>
</section>
<#list messages as message>
<@parts.bubble message/>
</#list>
</div>
<p id="typing" role="status"><span hidden><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span class="unseen">${labels.typing}</span></span></p>
<button id="newer" type="button" hidden>${labels.newer}</button>
</main>
<footer>
<div id="problem" role="alert"><#if draft.fault??><@parts.problem draft.fault practice/></#if></div>
<p id="connection" role="status"><span hidden>${labels.reconnecting}</span></p>
<noscript><p class="noscript">${labels.noScript} <a href="/">${labels.reload}</a></p></noscript>
<form id="say" method="post" action="/chat/messages" hx-post="/chat/messages" hx-target="#log" hx-swap="beforeend" hx-sync="this:drop">
<input type="hidden" name="draft" id="draft" value="${draft.id}" autocomplete="off">
<label class="unseen" for="text">${labels.message}</label>
<textarea id="text" name="text" rows="1" dir="auto" enterkeyhint="send" autocomplete="off" placeholder="${labels.message}" aria-describedby="keys" autofocus>
${draft.text}</textarea>
<button class="send" aria-label="${labels.send}" title="${labels.send}"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M4 12 20 4l-5 16-3.5-6.5z"/><path d="m11.5 13.5 8.5-9.5"/></svg></button>
</form>
<p id="keys">${labels.keys}</p>
</footer>
<dialog id="passage" aria-labelledby="passage-title" closedby="any">
<form method="dialog"><button class="close" aria-label="${labels.close}" title="${labels.close}"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg></button></form>
<div id="passage-content"></div>
</dialog>
<template id="unsent"><p class="problem">${labels.fault("UNAVAILABLE", practice.phone)}</p></template>
<template id="too-long"><p class="problem">${labels.fault("TOO_LONG", practice.phone)}</p></template>
</body>
</@parts.document>
