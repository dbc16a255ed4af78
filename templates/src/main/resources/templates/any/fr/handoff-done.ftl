Merci. Le numéro ${number} n’attend plus.
