This question is answered already or was asked some time ago, so nothing was changed now. Please tell me again what you would like.
