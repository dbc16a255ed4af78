I cannot write to ${to}. Please give the number of a hand-off, as /handoffs shows it, or the address of somebody who has written here, such as telegram:12345. Nothing was sent.
