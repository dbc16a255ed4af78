Une personne souhaite parler à un humain&nbsp;: numéro <b>${number}</b>, sur ${channel}, en ${spoken.ownName()}.

Pour voir ce qui a été dit&nbsp;: <code>/handoffs show ${number}</code>
Une fois que c’est fait&nbsp;: <code>/handoffs done ${number}</code>
