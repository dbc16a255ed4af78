<#if model?has_content>
I do not know a model named <code>${model}</code>. These are the ones you can choose:
<#else>
Please name the model you would like. These are the ones you can choose:
</#if>
<#list models as choice>
• <code>${choice.name}</code><#if !choice.available> (not available at the moment)</#if>
</#list>

To choose one, send /switch followed by its name.
