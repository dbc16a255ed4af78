Nu este nimic de oprit: nu pregătesc niciun răspuns în acest moment.
