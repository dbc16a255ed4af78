Souhaitez-vous que je signale à ${practice.name} que vous voulez parler à une personne&nbsp;? Répondez par oui ou par non. Si cela ne peut pas attendre, veuillez appeler le ${practice.phone}.
