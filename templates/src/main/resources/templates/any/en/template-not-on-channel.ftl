The template <b>${id}</b> is not meant for ${channel}, where this person writes. Nothing was sent.
