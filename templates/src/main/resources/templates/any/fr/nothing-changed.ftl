Très bien, rien n’a été modifié.
