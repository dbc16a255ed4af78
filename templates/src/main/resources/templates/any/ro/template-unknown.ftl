Nu există un model <b>${id}</b> care să poată fi folosit în acea limbă. Trimiteți /templates pentru a vedea modelele și erorile din fișiere.
