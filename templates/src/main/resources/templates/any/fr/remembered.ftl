Merci<#if name?has_content>, ${name}</#if>. Je le retiens<#if brief> et répondrai brièvement</#if>. Avec /privacy, vous pouvez le voir, le modifier et l’effacer.
