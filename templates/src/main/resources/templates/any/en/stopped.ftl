I have stopped.<#if cancelled == 1> One waiting message will not be answered.<#elseif cancelled gt 1> ${cancelled} waiting messages will not be answered.</#if>
