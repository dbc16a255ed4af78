Shall I write to you in ${spoken.ownName()} from now on? Please answer yes or no.
