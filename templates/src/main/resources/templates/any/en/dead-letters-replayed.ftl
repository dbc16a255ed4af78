<#if count == 0>There are no dead letters.<#elseif count == 1>One dead letter is on its way again.<#else>${count} dead letters are on their way again.</#if>
