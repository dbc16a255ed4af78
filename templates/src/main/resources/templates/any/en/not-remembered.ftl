As you wish, I do not remember it, and I will not ask again. Should you change your mind, write /privacy.
