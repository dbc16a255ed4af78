<b>${question}</b>
