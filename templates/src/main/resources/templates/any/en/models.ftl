<b>Models that can answer you</b>
<#list models as model>
• <code>${model.name}</code><#if model.name == current> (answers you now)</#if><#if !model.available> (not available at the moment)</#if>
</#list>
<#if pages gt 1>
Page ${page} of ${pages}. To see another one, send /models followed by its number.
</#if>

To choose one, send /switch followed by its name.
