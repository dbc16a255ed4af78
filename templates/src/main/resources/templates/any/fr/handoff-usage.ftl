Vous pouvez envoyer&nbsp;:

/handoffs
/handoffs show 12
/handoffs done 12

Envoyez /handoffs pour voir les numéros.
