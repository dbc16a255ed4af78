Puteți trimite:

/handoffs
/handoffs show 12
/handoffs done 12

Trimiteți /handoffs pentru a vedea numerele.
