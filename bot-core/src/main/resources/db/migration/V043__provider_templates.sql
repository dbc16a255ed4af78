-- What a channel's provider has told last about a template that is registered with it, and when it told so.
CREATE TABLE provider_template (
    channel  text        NOT NULL,
    name     text        NOT NULL,
    language text        NOT NULL,
    state    text        NOT NULL,
    told_at  timestamptz NOT NULL,
    PRIMARY KEY (channel, name, language)
);
