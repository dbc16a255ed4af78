Mulțumesc<#if name?has_content>, ${name}</#if>. Am reținut<#if brief> și voi răspunde pe scurt</#if>. Cu /privacy puteți vedea, modifica și șterge acest lucru.
