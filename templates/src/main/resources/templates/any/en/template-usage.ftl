You can send:

/templates
/templates show appointment-reminder en
/templates approve appointment-reminder
/templates approve appointment-reminder fr
/templates retire appointment-reminder
/templates send appointment-reminder 12 name=Ana Pop day=2026-03-14

After the name of the template comes whom it goes to: the number of a hand-off (see /handoffs), or an address such as telegram:12345. Then come the values; /templates show tells which.
