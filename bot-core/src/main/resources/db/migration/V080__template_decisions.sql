-- What operators decided last about each version of the practice's templates, in each language. The words that were
-- approved are those of the file with this SHA-256.
CREATE TABLE template_decision (
    template   text        NOT NULL,
    version    bigint      NOT NULL,
    language   text        NOT NULL,
    sha256     text        NOT NULL,
    approved   boolean     NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text        NOT NULL,
    PRIMARY KEY (template, version, language)
);
