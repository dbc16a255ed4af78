Modelul <b>${id}</b> este retras: nu mai este trimis, în nicio limbă.
