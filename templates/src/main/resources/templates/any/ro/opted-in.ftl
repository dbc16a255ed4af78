Bine ați revenit: ${practice.name} vă răspunde din nou aici. Ca să nu mai primiți mesaje, trimiteți STOP. Cu ce vă pot ajuta?
