-- Who wants no messages, and who wants them again: the last word of each that counts, and whether they were told the
-- last thing that they hear.
CREATE TABLE opt_out (
    channel   text        NOT NULL,
    account   text        NOT NULL,
    chat      text        NOT NULL,
    is_out    boolean     NOT NULL,
    told_at   timestamptz NOT NULL,
    confirmed boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (channel, account, chat)
);
