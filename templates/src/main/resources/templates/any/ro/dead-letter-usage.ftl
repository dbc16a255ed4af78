Puteți trimite:

/deadletters
/deadletters show turn-12
/deadletters discard turn-12 și motivul
/replay turn-12
/replay all

Trimiteți /deadletters pentru a vedea numele, cum ar fi turn-12 sau send-7.
