Thank you, I have received all your messages. They are many for a short time, so I will answer the rest one after the other; there is no need to send them again.

In an emergency please do not wait: call ${practice.emergency}. To speak to a person, call ${practice.phone}.
