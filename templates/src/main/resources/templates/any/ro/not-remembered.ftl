Așa cum doriți, nu rețin acest lucru și nu mai întreb. Dacă vă răzgândiți, scrieți /privacy.
