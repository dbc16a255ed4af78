-- Who wants to talk to a human, until an operator says that it is done. A conversation waits once, however often the
-- person asks.
CREATE TABLE handoff (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id uuid        NOT NULL REFERENCES conversation (id),
    turn_id         uuid        NOT NULL,
    reason          text        NOT NULL,
    language        text        NOT NULL,
    wanted_at       timestamptz NOT NULL,
    done_at         timestamptz,
    done_by         text
);

CREATE UNIQUE INDEX handoff_open ON handoff (conversation_id) WHERE done_at IS NULL;
