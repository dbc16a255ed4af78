Je ne peux pas écrire à ${to}. Indiquez le numéro d’une demande, affiché par /handoffs, ou l’adresse d’une personne qui a déjà écrit ici, telle que <code>telegram:12345</code>. Rien n’a été envoyé.
