Vă mulțumim. Numărul ${number} nu mai așteaptă.
