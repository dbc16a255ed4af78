<#macro fields title list required="">
<#if list?has_content>
<h3>${title}</h3>
<dl>
<#list list as field>
<dt><code>${field.name}</code> <span class="type">${field.type}<#if field.limits?has_content> ${field.limits}</#if></span><#if field.required && required?has_content> <span class="required">${required}</span></#if></dt>
<dd>${field.details}</dd>
</#list>
</dl>
</#if>
</#macro>
<!DOCTYPE html>
<html lang="${language.code()}">
<head>
<meta charset="utf-8">
<title>${labels.apiTitle}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>
:root{color-scheme:light dark;--ink:light-dark(#1b2430,#e6ebf1);--quiet:light-dark(#556272,#9fb0c2);--line:light-dark(#d9e0e7,#33414f);--paper:light-dark(#fff,#141b22);--mark:light-dark(#0b6e6e,#5fd0c8)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.7rem;margin:.2rem 0 .6rem}
h2{font-size:1.15rem;margin:0 0 .3rem}
h3{font-size:.95rem;margin:1rem 0 .2rem;color:var(--quiet)}
a{color:var(--mark)}
code{font:.92em ui-monospace,monospace}
nav ul{list-style:none;padding:0;columns:18rem;column-gap:2rem}
nav li{margin:.15rem 0;break-inside:avoid}
section{border-top:1px solid var(--line);padding:1.3rem 0}
section p{margin:.3rem 0}
.method{display:inline-block;min-width:4.6rem;color:var(--mark);font-weight:700}
.scope,.type{color:var(--quiet)}
.required{color:var(--mark);font-size:.85em}
dl{display:grid;grid-template-columns:minmax(12rem,2fr) 3fr;gap:.35rem 1rem;margin:0}
dd{margin:0}
@media(max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem 1rem}}
</style>
</head>
<body>
<header>
<h1>${labels.apiTitle}</h1>
<p>${labels.apiIntroduction} <a href="/api/v1/openapi.json">openapi.json</a></p>
</header>
<nav aria-label="${labels.apiContents}">
<ul>
<#list endpoints as endpoint>
<li><a href="#${endpoint.id}"><span class="method">${endpoint.method}</span><code>${endpoint.path}</code></a></li>
</#list>
</ul>
</nav>
<main>
<#list endpoints as endpoint>
<section id="${endpoint.id}">
<h2><span class="method">${endpoint.method}</span> <code>${endpoint.path}</code></h2>
<p>${endpoint.summary}. ${endpoint.details}</p>
<p class="scope"><#if endpoint.scope??>${labels.apiScope} <code>${endpoint.scope}</code><#else>${labels.apiNoKey}</#if></p>
<@fields labels.apiTakes endpoint.takes labels.apiRequired/>
<@fields labels.apiGives endpoint.gives/>
</section>
</#list>
</main>
</body>
</html>
