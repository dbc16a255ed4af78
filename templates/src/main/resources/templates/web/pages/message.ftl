<#import "parts.ftl" as parts>
<@parts.bubble .data_model/>
