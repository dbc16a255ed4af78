-- The names under which a person's chat is known, where a provider calls people by a number, by an id, or by both.
CREATE TABLE chat_name (
    channel text    NOT NULL,
    account text    NOT NULL,
    name    text    NOT NULL,
    chat    text    NOT NULL,
    lasting boolean NOT NULL,
    PRIMARY KEY (channel, account, name)
);

CREATE INDEX chat_name_chat ON chat_name (channel, account, chat);
