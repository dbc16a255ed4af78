<b>Cum prelucrează ${practice.name} datele dumneavoastră</b>

• Păstrăm mesajele dumneavoastră și răspunsurile mele pentru a vă putea răspunde și pentru a putea arăta mai târziu ce s-a spus.
• Înainte ca un model lingvistic să citească mesajul, adresele de e-mail, numerele de telefon, de cont bancar, de card și de asigurări sociale sunt înlocuite cu marcaje. Nu totul poate fi recunoscut: vă rugăm să nu scrieți mai multe detalii personale decât este necesar.
• Numele și textul mesajelor nu apar în jurnalele noastre tehnice.
<#if known??>
<#if known.refused>
• Așa cum doriți, nu rețin nimic din ce spuneți despre dumneavoastră.
<#elseif known.name?? || known.brief>
• Ați fost de acord să rețin<#if known.name??> că vă numiți ${known.name}</#if><#if known.name?? && known.brief> și</#if><#if known.brief> că preferați răspunsuri scurte</#if>.
<#else>
• Nu rețin nimic din ce spuneți despre dumneavoastră, decât dacă sunteți de acord.
</#if>
• Pentru modificare, scrieți <code>/privacy name</code> și numele dumneavoastră, <code>/privacy short</code> (răspunsuri scurte) sau <code>/privacy long</code> (răspunsuri obișnuite); pentru ștergere, scrieți <code>/privacy delete</code>. Cu /forget uit și ce s-a spus.
</#if>

Pentru întrebări despre datele dumneavoastră sau pentru corectarea ori ștergerea lor, vă rugăm să sunați la ${practice.phone}.
