-- A conversation keeps its row in a queue. With nothing to do it is idle: its ready_at is infinity. Whoever brings
-- something to do counts arrivals up, and whoever was working on it leaves the row idle only when the count is still
-- the one it knew, so that nothing that came meanwhile is forgotten.
ALTER TABLE work ADD COLUMN arrivals bigint NOT NULL DEFAULT 1;
