<#macro show message>
<article id="${message.id}" class="message <#if message.own>own<#else>assistant</#if>">
    <h2><#if message.own>${labels.you}<#else>${labels.assistant}</#if></h2>
    <div class="words" dir="auto">${richText(message.text)}</div>
    <#if message.provenance??>
    <footer>
        <#if message.provenance.citations?has_content>
        <h3>${labels.sources}</h3>
        <ol>
            <#list message.provenance.citations as citation>
            <li value="${citation.number?c}"><a href="/passages/${citation.passage?url}">${citation.reference}</a>, ${citation.document}</li>
            </#list>
        </ol>
        </#if>
        <p>${labels.model} ${message.provenance.model}, ${(message.provenance.took.toMillis() / 1000)?string["0.0"]} ${labels.seconds}</p>
    </footer>
    </#if>
</article>
</#macro>
