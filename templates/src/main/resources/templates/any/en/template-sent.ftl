The template <b>${id}</b> goes to ${to}, in ${spoken.ownName()}.
