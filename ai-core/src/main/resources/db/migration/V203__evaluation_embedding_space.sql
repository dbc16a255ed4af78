-- By which model passages were found: an evaluation says nothing of answers from passages that another one finds. An
-- older version knows the one that comes with Parley alone.
ALTER TABLE evaluation ADD COLUMN embedding_space text NOT NULL
    DEFAULT 'all-minilm-l6-v2-q 384 6ea94d8f890e7e0ec326cd8e75eacdcbed9611a0c3d7cbff4e5eac08969213a8';
