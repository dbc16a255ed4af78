-- Which model made the vectors. Those that are there, and those of an older version beside this one, were made by the
-- one that comes with Parley.
ALTER TABLE knowledge_state ADD COLUMN embedding_space text NOT NULL
    DEFAULT 'all-minilm-l6-v2-q 384 6ea94d8f890e7e0ec326cd8e75eacdcbed9611a0c3d7cbff4e5eac08969213a8';

-- Vectors of the model that comes next: they take the place of the others when every passage has one.
CREATE TABLE knowledge_embedding_staged (
    passage_id uuid PRIMARY KEY REFERENCES knowledge_passage ON DELETE CASCADE,
    space text NOT NULL,
    -- Of the passage's path and text: what changed since has no vector yet.
    fingerprint text NOT NULL,
    embedding bytea NOT NULL
);
