-- What people think of answers: one opinion of each person about each answer, the latest.
CREATE TABLE feedback (
    outbox_id  bigint      NOT NULL REFERENCES outbox (id),
    person     text        NOT NULL,
    rating     text        NOT NULL CHECK (rating IN ('good', 'bad')),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (outbox_id, person)
);

CREATE INDEX feedback_changed ON feedback (changed_at);
