-- Deliveries of a provider that cannot be read: encrypted, each once, for a limited time.
CREATE TABLE quarantine (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel text        NOT NULL,
    reason  text        NOT NULL,
    hash    text        NOT NULL,
    size    integer     NOT NULL,
    body    bytea       NOT NULL,
    kept_at timestamptz NOT NULL,
    UNIQUE (channel, hash)
);

CREATE INDEX quarantine_kept_at ON quarantine (kept_at);
