-- A conversation keeps its row in a queue. With nothing to do it is idle: its ready_at is infinity. Whoever brings
-- something to do counts arrivals up, and whoever was working on it leaves the row idle only when the count is still
-- the one it knew, so that nothing that came meanwhile is forgotten.
ALTER TABLE work ADD COLUMN arrivals bigint NOT NULL DEFAULT 1;

-- Rows at rest are in nobody's way.
DROP INDEX work_ready;
CREATE INDEX work_ready ON work (queue, ready_at) WHERE ready_at < 'infinity';

-- A few rows that change all the time: room for new versions beside the old ones, and swept often.
ALTER TABLE work SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.5, autovacuum_vacuum_threshold = 1000);
