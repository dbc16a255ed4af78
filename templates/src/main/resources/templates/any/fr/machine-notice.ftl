<i>Vous écrivez à l’assistant automatique de ${practice.name}, un programme informatique. Pour parler à une personne, veuillez appeler le ${practice.phone}.</i>
