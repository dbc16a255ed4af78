You can send:

/deadletters
/deadletters show turn-12
/deadletters discard turn-12 and the reason
/replay turn-12
/replay all

Send /deadletters to see the names, such as turn-12 or send-7.
