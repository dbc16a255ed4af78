-- Who may call the API. Of a key only a hash of its secret is kept; after a rotation the earlier secret works for a
-- while beside the new one. A revoked key stays as a row, so that its id still has a name.
CREATE TABLE api_key (
    id               text        PRIMARY KEY,
    name             text        NOT NULL,
    scopes           text[]      NOT NULL,
    calls_per_minute integer     NOT NULL CHECK (calls_per_minute >= 1),
    networks         text[]      NOT NULL,
    secret_hash      bytea       NOT NULL,
    earlier_hash     bytea,
    earlier_until    timestamptz,
    created_at       timestamptz NOT NULL,
    expires_at       timestamptz,
    last_used_at     timestamptz,
    revoked_at       timestamptz
);
