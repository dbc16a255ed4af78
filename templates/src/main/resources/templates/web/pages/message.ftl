<#import "bubble.ftl" as bubble>
<@bubble.show message=.data_model />
