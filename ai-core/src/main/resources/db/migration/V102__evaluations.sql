-- How models did on sets of questions. The newest row of a model counts where only who passed may become the default.
CREATE TABLE evaluation (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model        text        NOT NULL,
    questions    text        NOT NULL,
    figures      json        NOT NULL,
    passed       boolean     NOT NULL,
    evaluated_at timestamptz NOT NULL
);

CREATE INDEX evaluation_model ON evaluation (model, id);
