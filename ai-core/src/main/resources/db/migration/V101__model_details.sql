-- What is known of a model's files, since when its server holds it in memory, and when it answered last.
ALTER TABLE model
    ADD COLUMN format         text,
    ADD COLUMN quantisation   text,
    ADD COLUMN context_length integer CHECK (context_length > 0),
    ADD COLUMN bytes          bigint  CHECK (bytes >= 0),
    ADD COLUMN loaded_at      timestamptz,
    ADD COLUMN last_used_at   timestamptz;
