-- Conversations, what comes in, what goes out, and who works on it.

CREATE TABLE conversation (
    id         uuid PRIMARY KEY,
    channel    text        NOT NULL,
    account    text        NOT NULL,
    chat       text        NOT NULL,
    reachable  boolean     NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    UNIQUE (channel, account, chat)
);

-- One row for each delivery of a provider. The unique constraint is what "answered once" rests on.
CREATE TABLE inbox (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id uuid        NOT NULL REFERENCES conversation (id),
    channel         text        NOT NULL,
    account         text        NOT NULL,
    external_id     text        NOT NULL,
    position        bigint      NOT NULL,
    interrupts      boolean     NOT NULL,
    payload         json        NOT NULL,
    received_at     timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('pending', 'done', 'cancelled', 'ignored', 'dead')),
    turn_id         uuid,
    reason          text,
    UNIQUE (channel, account, external_id)
);

CREATE INDEX inbox_pending ON inbox (conversation_id, position, id) WHERE state = 'pending';
CREATE INDEX inbox_dead ON inbox (id) WHERE state = 'dead';

-- A conversation has a row in a queue while there is something to do for it. While a lease is held, ready_at is the
-- lease's end: a process that dies loses its leases and nothing else. The fence tells one holder from the next.
CREATE TABLE work (
    queue           text        NOT NULL,
    conversation_id uuid        NOT NULL REFERENCES conversation (id),
    ready_at        timestamptz NOT NULL,
    since           timestamptz NOT NULL,
    urgent          boolean     NOT NULL DEFAULT false,
    lease_owner     text,
    fence           bigint      NOT NULL DEFAULT 0,
    attempts        integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (queue, conversation_id)
);

CREATE INDEX work_ready ON work (queue, ready_at);

-- Fences never repeat, not even when a row is deleted and made again.
CREATE SEQUENCE work_fence CACHE 100;

-- What only one process may do at a time: polling Telegram, watching a mailbox.
CREATE TABLE exclusive_duty (
    name      text PRIMARY KEY,
    owner     text        NOT NULL,
    held_till timestamptz NOT NULL
);

CREATE TABLE session (
    conversation_id uuid PRIMARY KEY REFERENCES conversation (id),
    version         bigint      NOT NULL,
    state           json        NOT NULL,
    updated_at      timestamptz NOT NULL
);

-- What is said, word for word, committed with the turn that says it. "sending" is written before a send: found
-- under an expired lease it means that nobody knows whether the message arrived.
CREATE TABLE outbox (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id uuid        NOT NULL REFERENCES conversation (id),
    turn_id         uuid        NOT NULL,
    payload         json        NOT NULL,
    created_at      timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN
                        ('pending', 'sending', 'sent', 'held', 'unreachable', 'dead')),
    attempts        integer     NOT NULL DEFAULT 0,
    uncertain       integer     NOT NULL DEFAULT 0,
    external_id     text,
    reason          text,
    changed_at      timestamptz NOT NULL
);

CREATE INDEX outbox_waiting ON outbox (conversation_id, id) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_conversation ON outbox (conversation_id, id);
CREATE INDEX outbox_stuck ON outbox (id) WHERE state IN ('held', 'dead');

-- Everything that happened, in the transaction of its effect. Holds no personal data.
CREATE TABLE audit_event (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id uuid,
    turn_id         uuid,
    type            text        NOT NULL,
    details         json        NOT NULL,
    happened_at     timestamptz NOT NULL
);

CREATE INDEX audit_event_conversation ON audit_event (conversation_id, id);
