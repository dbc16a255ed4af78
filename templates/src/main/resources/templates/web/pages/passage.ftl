<#import "parts.ftl" as parts>
<@parts.passage citation "h2"/>
