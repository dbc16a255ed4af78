De acum înainte vă scriu în limba aleasă: ${spoken.ownName()}.
