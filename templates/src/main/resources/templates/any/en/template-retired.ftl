The template <b>${id}</b> is retired: it is not sent any more, in any language.
