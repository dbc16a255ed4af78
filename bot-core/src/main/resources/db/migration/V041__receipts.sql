-- How far a message has come after the provider took it.
ALTER TABLE outbox ADD COLUMN receipt text CHECK (receipt IN ('sent', 'failed', 'delivered', 'read'));
ALTER TABLE outbox ADD COLUMN receipt_at timestamptz;
-- Only providers with long ids of messages tell such things.
CREATE INDEX outbox_external ON outbox (external_id) WHERE length(external_id) > 20;
