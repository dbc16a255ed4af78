-- What changing calls of functions did, by who called and the caller's own key: a repeat gets the stored result. The
-- row is written before the call and committed with its result. Of the arguments, which may be personal, only a digest
-- is kept.
CREATE TABLE function_call (
    caller          text        NOT NULL,
    idempotency_key text        NOT NULL,
    digest          text        NOT NULL,
    result          json,
    effect          json,
    called_at       timestamptz NOT NULL,
    PRIMARY KEY (caller, idempotency_key)
);

CREATE INDEX function_call_called_at ON function_call (called_at);
