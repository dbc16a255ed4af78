Vous pouvez envoyer&nbsp;:

/deadletters
/deadletters show turn-12
/deadletters discard turn-12 et la raison
/replay turn-12
/replay all

Envoyez /deadletters pour voir les noms, tels que turn-12 ou send-7.
