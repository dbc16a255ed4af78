J’ai oublié ce qui a été dit, mon résumé et ce que vous m’avez dit de vous&nbsp;: désormais, je réponds sans rien en savoir.

Sont conservés&nbsp;:
• les messages eux-mêmes et la trace de la façon dont chaque réponse a été faite, afin de pouvoir montrer plus tard ce qui a été dit et pourquoi&nbsp;;
• votre réponse quand j’ai demandé si je pouvais retenir quelque chose, afin de la respecter.

Pour faire effacer aussi les messages, veuillez appeler ${practice.name} au ${practice.phone}.
