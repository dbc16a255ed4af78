-- What was said in a conversation is read in its order, by both sides' rows.
CREATE INDEX inbox_conversation ON inbox (conversation_id, id);
