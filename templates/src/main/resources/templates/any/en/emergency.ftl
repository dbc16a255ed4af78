<b>This may be an emergency. Please call ${practice.emergency} now.</b>

Say where you are and what has happened, and stay on the line until you are told to hang up.

I am an automatic assistant and cannot send help. If it is not an emergency, please call us on ${practice.phone}.
