-- Operators name people by their address: where somebody is now, whichever account of ours they write to.
CREATE INDEX conversation_chat ON conversation (channel, coalesce(now_chat, chat));
