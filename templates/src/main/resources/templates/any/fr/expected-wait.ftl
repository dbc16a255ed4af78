Ici l’assistant automatique de ${practice.name}. Beaucoup de personnes nous écrivent en ce moment. Votre message est bien arrivé et j’y répondrai dans <#if minutes gte 60>plus d’une heure<#elseif minutes == 1>environ une minute<#else>environ ${minutes} minutes</#if>.

En cas d’urgence, n’attendez pas&nbsp;: appelez le ${practice.emergency}. Pour parler à une personne, appelez le ${practice.phone}.
