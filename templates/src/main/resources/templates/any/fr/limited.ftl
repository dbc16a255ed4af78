Merci, j’ai bien reçu tous vos messages. Ils sont nombreux en peu de temps, je répondrai donc aux suivants l’un après l’autre&nbsp;; il n’est pas nécessaire de les renvoyer.

En cas d’urgence, n’attendez pas&nbsp;: appelez le ${practice.emergency}. Pour parler à une personne, appelez le ${practice.phone}.
