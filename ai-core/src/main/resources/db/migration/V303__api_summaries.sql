-- What was said before the exchanges that are kept, in few words. The version rises with each change, so that a summary
-- is written only where the row is what it was made from.
ALTER TABLE api_conversation ADD COLUMN summary text;
ALTER TABLE api_conversation ADD COLUMN version bigint NOT NULL DEFAULT 0;
