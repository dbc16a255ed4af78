From now on I write to you in ${spoken.ownName()}.
