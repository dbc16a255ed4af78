I have deleted what I remembered of what you said of yourself. I still remember our conversation; with /forget I forget that, too.
