-- How far a mailbox's folder is read: what has this UID or a lower one is stored. A position counts only while the
-- folder's UIDVALIDITY is the same; after a change, what came before "ignore_before" was read under the old one.
CREATE TABLE mailbox (
    name          text PRIMARY KEY,
    uid_validity  bigint      NOT NULL,
    last_uid      bigint      NOT NULL,
    read_until    timestamptz NOT NULL,
    ignore_before timestamptz NOT NULL
);

-- The mails of a conversation, theirs and ours: what a later one refers to, and what an answer needs of the one it
-- answers. A Message-ID that somebody else uses once more is a row of its own.
CREATE TABLE mail_message (
    account     text        NOT NULL,
    message_id  text        NOT NULL,
    chat        text        NOT NULL,
    address     text        NOT NULL,
    unverified  boolean     NOT NULL,
    ours        boolean     NOT NULL,
    topic       text        NOT NULL,
    subject     text        NOT NULL,
    ancestors   text        NOT NULL,
    said_at     timestamptz NOT NULL,
    PRIMARY KEY (account, message_id, chat)
);

CREATE INDEX mail_message_address ON mail_message (account, address, said_at);
CREATE INDEX mail_message_chat ON mail_message (account, chat, said_at);
CREATE INDEX mail_message_age ON mail_message (said_at);
