Doriți să vă scriu de acum înainte în limba ${spoken.ownName()}? Vă rugăm să răspundeți cu da sau nu.
