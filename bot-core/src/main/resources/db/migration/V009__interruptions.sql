-- Whether a /stop or /reset waits in a conversation is asked before each turn where every message is a turn of its own.
CREATE INDEX inbox_interrupting ON inbox (conversation_id) WHERE state = 'pending' AND interrupts;
