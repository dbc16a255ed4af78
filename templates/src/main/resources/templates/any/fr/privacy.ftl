<b>Comment ${practice.name} traite vos données</b>

• Nous conservons vos messages et mes réponses afin de pouvoir vous répondre et de pouvoir montrer plus tard ce qui a été dit.
• Avant qu’un modèle de langage ne lise votre message, les adresses e-mail, les numéros de téléphone, de compte bancaire, de carte et de sécurité sociale sont remplacés par des repères. Tout ne peut pas être reconnu&nbsp;: veuillez ne pas écrire plus de détails personnels que nécessaire.
• Les noms et le texte des messages n’apparaissent pas dans nos journaux techniques.

Pour toute question sur vos données, ou pour les faire corriger ou effacer, veuillez appeler le ${practice.phone}.
