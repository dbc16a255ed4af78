I do not know a model named <code>${model}</code>. These are the ones you can choose:
<#list models as choice>
• <code>${choice.name}</code><#if !choice.available> (not available at the moment)</#if>
</#list>

To choose one, send /switch followed by its name.
