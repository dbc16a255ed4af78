Your message is too long for me: I can read up to ${limit} characters. Please send it in shorter parts.
