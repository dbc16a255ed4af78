I am sorry, I cannot answer this here. Please call ${practice.name} on ${practice.phone}: somebody there will be glad to help you.
