-- What callers of the API who name a conversation said in it, without personal data. The key is a hash of the caller
-- and the caller's name of the conversation. Only one call at a time holds the lease.
CREATE TABLE api_conversation (
    key         text        PRIMARY KEY,
    exchanges   json        NOT NULL,
    lease       uuid,
    leased_till timestamptz,
    changed_at  timestamptz NOT NULL
);

CREATE INDEX api_conversation_changed ON api_conversation (changed_at);
