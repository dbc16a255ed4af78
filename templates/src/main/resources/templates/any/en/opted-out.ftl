You will receive no more messages from ${practice.name} here. To write to us again, send START. By telephone you reach us at ${practice.phone}, in an emergency call ${practice.emergency}.
