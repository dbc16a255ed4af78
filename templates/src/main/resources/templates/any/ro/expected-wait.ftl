Sunt asistentul automat al ${practice.name}. Multe persoane ne scriu în acest moment. Mesajul dumneavoastră a ajuns și voi răspunde în <#if minutes gte 60>mai mult de o oră<#elseif minutes == 1>aproximativ un minut<#else>aproximativ ${minutes} <#if minutes gte 20>de minute<#else>minute</#if></#if>.

În caz de urgență nu așteptați: sunați la ${practice.emergency}. Pentru a vorbi cu o persoană, sunați la ${practice.phone}.
