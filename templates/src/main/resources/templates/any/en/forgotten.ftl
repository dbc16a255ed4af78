I have forgotten what was said, my summary of it and what you told me of yourself: I answer without any of it from now on.

This is kept:
• the messages themselves and a record of how each answer came about, so that it can be shown later what was said and why;
• what you answered when I asked whether I may remember something, so that I respect it.

To have the messages deleted, too, please call ${practice.name} on ${practice.phone}.
