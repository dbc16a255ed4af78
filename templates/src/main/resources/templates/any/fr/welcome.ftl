<b>Bienvenue chez ${practice.name}.</b>

Je suis un assistant automatique&nbsp;: un programme informatique, pas une personne. Je réponds aux questions à partir de nos propres documents et j’indique d’où vient chaque réponse.

Vous pouvez me demander, par exemple&nbsp;:
• Quels sont vos horaires d’ouverture&nbsp;?
• Comment me préparer à une coloscopie&nbsp;?
• Comment annuler un rendez-vous, et combien cela coûte-t-il&nbsp;?

Je ne peux pas donner de conseil médical. Pour parler à une personne, veuillez appeler le ${practice.phone}. En cas d’urgence, appelez le ${practice.emergency}.

Envoyez /help pour voir ce que je peux faire d’autre.
