<b>Il s’agit peut-être d’une urgence. Veuillez appeler le ${practice.emergency} tout de suite.</b>

Dites où vous êtes et ce qui s’est passé, et ne raccrochez pas avant qu’on vous le dise.

Je suis un assistant automatique et je ne peux pas envoyer de secours. Si ce n’est pas une urgence, veuillez nous appeler au ${practice.phone}.
