Thank you<#if name?has_content>, ${name}</#if>. I will remember that<#if brief> and answer briefly</#if>. With /privacy you can see, change and delete it.
