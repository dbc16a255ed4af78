All right, nothing was changed.
