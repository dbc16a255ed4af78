We begin a new conversation: I no longer refer to what was said before. How can I help you?
