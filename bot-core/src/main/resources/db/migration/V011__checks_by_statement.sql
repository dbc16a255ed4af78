-- A message and its conversation are stored, an answer and its lease are written, by one statement each: the row
-- cannot be without its conversation. The check for every single row locked the conversation's row each time.
ALTER TABLE inbox DROP CONSTRAINT inbox_conversation_id_fkey;
ALTER TABLE outbox DROP CONSTRAINT outbox_conversation_id_fkey;
