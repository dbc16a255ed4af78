Personne n’attend sous le numéro ${number}. Envoyez /handoffs pour voir qui attend.
