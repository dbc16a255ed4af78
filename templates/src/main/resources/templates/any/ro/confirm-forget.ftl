Doriți să uit ce s-a spus în conversația noastră și ce mi-ați spus despre dumneavoastră? Acest lucru nu poate fi anulat. Vă rugăm să răspundeți cu da sau nu.
