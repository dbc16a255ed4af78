Am notat că doriți să vorbiți cu o persoană. Cel mai rapid este să sunați la ${practice.phone}: cineva vă va ajuta cu plăcere. Între timp îmi puteți pune în continuare întrebări.
