<#import "parts.ftl" as parts>
<@parts.bubble message/>
<#list ["draft", "example-draft", "language-draft"] as field>
<input type="hidden" name="draft" id="${field}" value="${nextDraft}" hx-swap-oob="true">
</#list>
