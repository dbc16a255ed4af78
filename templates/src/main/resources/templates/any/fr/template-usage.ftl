Vous pouvez envoyer&nbsp;:

/templates
/templates show appointment-reminder fr
/templates approve appointment-reminder
/templates approve appointment-reminder fr
/templates retire appointment-reminder
/templates send appointment-reminder 12 name=Ana Pop day=2026-03-14

Après le nom du modèle vient le destinataire&nbsp;: le numéro d’une demande (voir /handoffs) ou une adresse telle que <code>telegram:12345</code>. Puis viennent les valeurs&nbsp;; /templates show dit lesquelles.
