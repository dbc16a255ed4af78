Je n’attends aucune réponse de votre part. Que souhaitez-vous savoir&nbsp;?
