Niciun mesaj eșuat ${id} nu este în așteptare: este din nou în lucru, a fost abandonat sau nu a existat niciodată. Trimiteți /deadletters pentru a le vedea pe cele rămase.
