-- How often the turn of a dead letter was tried; operators can give a dead letter up for good.
ALTER TABLE inbox ADD COLUMN attempts integer;
ALTER TABLE inbox DROP CONSTRAINT inbox_state_check;
ALTER TABLE inbox ADD CONSTRAINT inbox_state_check
    CHECK (state IN ('pending', 'done', 'cancelled', 'ignored', 'dead', 'discarded')) NOT VALID;
ALTER TABLE outbox DROP CONSTRAINT outbox_state_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_state_check
    CHECK (state IN ('pending', 'sending', 'sent', 'held', 'unreachable', 'dead', 'discarded')) NOT VALID;
