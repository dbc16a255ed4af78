No dead letter ${id} is waiting: it is on its way again, was given up, or never existed. Send /deadletters to see those there are.
