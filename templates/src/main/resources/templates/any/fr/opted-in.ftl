Heureux de vous retrouver&nbsp;: ${practice.name} vous répond à nouveau ici. Pour ne plus recevoir de messages, envoyez STOP. Comment puis-je vous aider&nbsp;?
