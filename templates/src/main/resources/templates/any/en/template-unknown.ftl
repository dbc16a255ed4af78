There is no template <b>${id}</b> in that language, or none that can be used. Send /templates to see those there are, and what is wrong with files.
