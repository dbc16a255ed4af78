Je me suis arrêté.<#if cancelled == 1> Un message en attente restera sans réponse.<#elseif cancelled gt 1> ${cancelled} messages en attente resteront sans réponse.</#if>
