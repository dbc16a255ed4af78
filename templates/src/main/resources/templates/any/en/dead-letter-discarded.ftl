${id} is given up for good.
