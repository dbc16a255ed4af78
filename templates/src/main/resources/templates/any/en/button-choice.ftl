<#if current>✓ </#if>${words}
