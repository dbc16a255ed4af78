-- By which model passages were found: an evaluation says nothing of answers from passages that another one finds.
ALTER TABLE evaluation ADD COLUMN embedding_space text;
UPDATE evaluation SET embedding_space = (SELECT embedding_space FROM knowledge_state);
ALTER TABLE evaluation ALTER COLUMN embedding_space SET NOT NULL;
