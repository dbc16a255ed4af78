La această întrebare s-a răspuns deja sau a trecut ceva timp de când am pus-o, așa că nu s-a schimbat nimic acum. Vă rugăm să îmi spuneți din nou ce doriți.
