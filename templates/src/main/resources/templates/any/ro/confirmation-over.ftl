A trecut ceva timp de când v-am întrebat, așa că nu s-a schimbat nimic. Vă rugăm să îmi spuneți din nou ce doriți.
