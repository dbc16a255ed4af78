<#if agrees>Oui<#else>Non</#if>
