Îmi pare rău: din cauza unei probleme la noi nu am putut răspunde la mesajul dumneavoastră. Acesta este păstrat cu referința <code>${reference}</code>.

Vă rugăm să încercați din nou mai târziu sau să sunați la ${practice.phone} și să menționați referința.
