There is nothing to stop: I am not working on an answer at the moment.
