<#-- Pieces that several pages share. -->

<#macro document title assets>
<!DOCTYPE html>
<html lang="${language.code()}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="${safeLink(assets)}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${safeLink(assets)}/parley.css">
<#nested>
</html>
</#macro>

<#macro brand practice>
<div class="brand">
<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 5h20a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H15l-7 5v-5H6a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z"/><path class="cross" d="M16 9.5v9M11.5 14h9"/></svg>
<h1>${practice.name}</h1>
</div>
</#macro>

<#macro phone number><a href="tel:${number?replace("[^0-9+]", "", "r")}" class="phone">${number}</a></#macro>

<#macro notice practice>
<p class="notice">${labels.machine} <span class="reach">${labels.person} <@phone practice.phone/></span> <span class="reach">${labels.emergency} <strong><@phone practice.emergency/></strong></span></p>
</#macro>

<#macro bubble message>
<div class="message ${message.own?then("own", "answer")}" id="m-${message.id}">
<h2 class="unseen">${message.own?then(labels.you, labels.assistant)}</h2>
<div class="text" dir="auto">${richText(message.text)}</div>
<#if message.provenance??><@origin message.provenance/></#if>
<#if message.choices?has_content><@choices message.choices/></#if>
</div>
</#macro>

<#-- An old question keeps its buttons, and whoever touches one is told that it is over. -->
<#macro choices all>
<form class="choices" method="post" action="/chat/messages" hx-post="/chat/messages" hx-target="#log" hx-swap="beforeend" hx-include="#draft" hx-sync="this:drop" aria-label="${labels.choices}">
<#list all as choice>
<button name="choice" value="${choice.payload()}">${choice.label}</button>
</#list>
</form>
</#macro>

<#macro origin provenance>
<#if provenance.citations?has_content>
<div class="sources">
<h3>${labels.sources}</h3>
<ol>
<#list provenance.citations as citation>
<li value="${citation.number?c}"><a href="/passages/${citation.passage?url("UTF-8")}" dir="auto">${citation.reference}</a><#if citation.document != citation.reference> <span class="document" dir="auto">${citation.document}</span></#if></li>
</#list>
</ol>
</div>
</#if>
<p class="origin">${labels.answered(provenance.model, (provenance.took.toMillis() / 1000)?string("0.0"))}</p>
</#macro>

<#macro passage citation level>
<div class="passage">
<p class="document" dir="auto">${citation.document}</p>
<${level} id="passage-title" tabindex="-1" dir="auto">${citation.reference}</${level}>
<div class="text" dir="auto">${citation.text}</div>
<#if citation.url??><p><a href="${safeLink(citation.url)}" target="_blank" rel="noopener noreferrer">${labels.wholeDocument}</a></p></#if>
</div>
</#macro>

<#macro problem fault practice>
<p class="problem">${labels.fault(fault.name(), practice.phone)}</p>
</#macro>
