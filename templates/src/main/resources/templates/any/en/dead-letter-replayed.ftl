${id} is on its way again.
