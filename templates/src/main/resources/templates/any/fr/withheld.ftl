Je suis désolé, je ne peux pas répondre à cela ici. Veuillez appeler ${practice.name} au ${practice.phone}&nbsp;: quelqu’un vous aidera volontiers.
