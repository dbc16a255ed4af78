Souhaitez-vous que j’oublie ce qui a été dit dans notre conversation et ce que vous m’avez dit de vous&nbsp;? Cela ne peut pas être annulé. Répondez par oui ou par non.
