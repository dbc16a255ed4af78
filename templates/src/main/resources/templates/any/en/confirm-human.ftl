Would you like me to note for ${practice.name} that you want to talk to a person? Please answer yes or no. If it cannot wait, please call ${practice.phone}.
