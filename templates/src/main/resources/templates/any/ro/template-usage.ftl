Puteți trimite:

/templates
/templates show appointment-reminder ro
/templates approve appointment-reminder
/templates approve appointment-reminder ro
/templates retire appointment-reminder
/templates send appointment-reminder 12 name=Ana Pop day=2026-03-14

După numele modelului urmează destinatarul: numărul unei cereri (vedeți /handoffs) sau o adresă precum telegram:12345. Apoi urmează valorile; /templates show arată care sunt.
