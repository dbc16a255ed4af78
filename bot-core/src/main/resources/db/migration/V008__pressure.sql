-- A conversation that a limit holds back is ready at this time. It has its place among all people's turns by then, and
-- need not ask for another one.
ALTER TABLE work ADD COLUMN not_before timestamptz;
-- The latest message of which the person was told how long it will wait.
ALTER TABLE work ADD COLUMN told_row bigint NOT NULL DEFAULT 0;
