Welcome back: ${practice.name} will answer you here again. To receive no more messages, send STOP. How can I help you?
