-- The knowledge base: collections hold documents, documents hold passages. Indexes are made from these tables alone.

-- One row. Whoever changes knowledge first raises the version, whose row lock makes changes follow one another: a
-- process that has seen version n has seen everything up to n.
CREATE TABLE knowledge_state (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    version bigint NOT NULL DEFAULT 0,
    -- Removals up to this version are forgotten: an index that is older is made anew.
    forgotten_version bigint NOT NULL DEFAULT 0
);

INSERT INTO knowledge_state DEFAULT VALUES;

CREATE TABLE knowledge_document (
    id uuid PRIMARY KEY,
    collection text NOT NULL,
    -- What was imported as a whole: a folder, or nothing for single files. Removals are told within an origin.
    origin text NOT NULL,
    source text NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    content_hash text NOT NULL,
    version bigint NOT NULL,
    imported_at timestamptz NOT NULL,
    UNIQUE (collection, origin, source)
);

CREATE INDEX knowledge_document_version ON knowledge_document (version);

CREATE TABLE knowledge_passage (
    id uuid PRIMARY KEY,
    document_id uuid NOT NULL REFERENCES knowledge_document ON DELETE CASCADE,
    ordinal integer NOT NULL,
    reference text NOT NULL,
    -- What the references of neighbouring articles share (1221 of L1221-19), else empty.
    reference_group text NOT NULL,
    path text[] NOT NULL,
    text text NOT NULL,
    url text,
    in_force_since date,
    -- 32-bit floats, little-endian; missing until computed.
    embedding bytea,
    version bigint NOT NULL
);

CREATE INDEX knowledge_passage_document ON knowledge_passage (document_id, ordinal);
CREATE INDEX knowledge_passage_version ON knowledge_passage (version);
CREATE INDEX knowledge_passage_without_embedding ON knowledge_passage (version) WHERE embedding IS NULL;

CREATE TABLE knowledge_removal (
    passage_id uuid NOT NULL,
    document_id uuid NOT NULL,
    version bigint NOT NULL,
    removed_at timestamptz NOT NULL,
    PRIMARY KEY (version, passage_id)
);
