<b>Comment ${practice.name} traite vos données</b>

• Nous conservons vos messages et mes réponses afin de pouvoir vous répondre et de pouvoir montrer plus tard ce qui a été dit.
• Avant qu’un modèle de langage ne lise votre message, les adresses e-mail, les numéros de téléphone, de compte bancaire, de carte et de sécurité sociale sont remplacés par des repères. Tout ne peut pas être reconnu&nbsp;: veuillez ne pas écrire plus de détails personnels que nécessaire.
• Les noms et le texte des messages n’apparaissent pas dans nos journaux techniques.
<#if known??>
<#if known.refused>
• Comme vous le souhaitez, je ne retiens rien de ce que vous dites de vous.
<#elseif known.name?? || known.brief>
• Vous avez accepté que je retienne<#if known.name??> que vous vous appelez ${known.name}</#if><#if known.name?? && known.brief> et</#if><#if known.brief> que vous aimez les réponses courtes</#if>.
<#else>
• Je ne retiens rien de ce que vous dites de vous, sauf si vous l’acceptez.
</#if>
• Pour le modifier, écrivez <code>/privacy name</code> et votre nom, <code>/privacy short</code> (réponses courtes) ou <code>/privacy long</code> (réponses habituelles)&nbsp;; pour l’effacer, écrivez <code>/privacy delete</code>. Avec /forget, j’oublie aussi ce qui a été dit.
</#if>

Pour toute question sur vos données, ou pour les faire corriger ou effacer, veuillez appeler le ${practice.phone}.
