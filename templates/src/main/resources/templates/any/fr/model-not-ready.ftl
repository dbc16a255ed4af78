<code>${model}</code> n’a pas pu être chargé. D’ici là, un autre modèle répond à vos questions.
