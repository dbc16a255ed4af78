Bine, nu s-a schimbat nimic.
