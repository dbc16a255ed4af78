Some time has passed since I asked you, so nothing was changed. Please tell me again what you would like.
