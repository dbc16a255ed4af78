<#if agrees>Da<#else>Nu</#if>
