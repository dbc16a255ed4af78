<#import "parts.ftl" as parts>
<@parts.problem fault practice/>
