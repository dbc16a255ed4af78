Nimeni nu așteaptă sub numărul ${number}. Trimiteți /handoffs pentru a vedea cine așteaptă.
