<b>Welcome to ${practice.name}.</b>

I am an automatic assistant: a computer program, not a person. I answer questions from our own documents and show where each answer comes from.

You can ask me, for example:
• When are you open?
• How do I prepare for a colonoscopy?
• How can I cancel an appointment, and what does it cost?

I cannot give medical advice. To speak to a person, please call ${practice.phone}. In an emergency, call ${practice.emergency}.

Send /help to see what else I can do.
