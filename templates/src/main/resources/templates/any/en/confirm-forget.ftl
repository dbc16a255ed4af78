Shall I forget what was said in our conversation and what you told me of yourself? This cannot be undone. Please answer yes or no.
