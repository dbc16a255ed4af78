<b>Models that can answer you</b>
<#list models as model>
• <code>${model.name}</code><#if model.name == current> (answers you now)</#if><#if !model.available> (not available at the moment)</#if>
</#list>

To choose one, send /switch followed by its name.
