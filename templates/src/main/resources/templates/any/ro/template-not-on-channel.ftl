Modelul <b>${id}</b> nu este prevăzut pentru ${channel}, unde scrie această persoană. Nu s-a trimis nimic.
