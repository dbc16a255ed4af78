-- The models there are. Rows come from configuration, from what a server offers, or from an operator.
-- Where slots or the time limit are null, what is configured for all models holds.
CREATE TABLE model (
    name               text        PRIMARY KEY,
    provider           text        NOT NULL CHECK (provider IN ('ollama', 'openai', 'extractive')),
    remote_name        text        NOT NULL,
    endpoint           text,
    purpose            text        NOT NULL CHECK (purpose IN ('chat', 'embedding', 'scoring')),
    slots              integer     CHECK (slots >= 1),
    total_limit_millis bigint      CHECK (total_limit_millis > 0),
    fallback_order     integer,
    origin             text        NOT NULL CHECK (origin IN ('configuration', 'server', 'operator')),
    added_at           timestamptz NOT NULL DEFAULT now()
);
