Comme vous le souhaitez, je ne le retiens pas et ne le demanderai plus. Si vous changez d’avis, écrivez /privacy.
