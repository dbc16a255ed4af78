Am șters ce reținusem din ce ați spus despre dumneavoastră. Încă țin minte conversația noastră; cu /forget o uit și pe aceasta.
