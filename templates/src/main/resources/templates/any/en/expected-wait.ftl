This is the automatic assistant of ${practice.name}. Many people are writing to us at the moment. Your message has been received and I will answer it in <#if minutes gte 60>more than an hour<#elseif minutes == 1>about a minute<#else>about ${minutes} minutes</#if>.

In an emergency please do not wait: call ${practice.emergency}. To speak to a person, call ${practice.phone}.
