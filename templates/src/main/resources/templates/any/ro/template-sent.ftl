Modelul <b>${id}</b> este trimis către ${to} (limba: ${spoken.ownName()}).
