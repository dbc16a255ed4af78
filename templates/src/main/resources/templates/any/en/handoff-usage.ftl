You can send:

/handoffs
/handoffs show 12
/handoffs done 12

Send /handoffs to see the numbers.
