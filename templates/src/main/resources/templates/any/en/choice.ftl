<#if agrees>Yes<#else>No</#if>
