Je n’ai rien trouvé dans nos documents qui réponde à cette question de façon fiable, et je préfère ne pas deviner.

<#if topics?has_content>
Je pourrais vous renseigner sur&nbsp;:
<#list topics as topic>
• ${topic}
</#list>

</#if>
Veuillez essayer avec d’autres mots, ou appeler le ${practice.phone} pour parler à une personne.
