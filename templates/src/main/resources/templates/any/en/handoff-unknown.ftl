Nobody waits under the number ${number}. Send /handoffs to see who does.
