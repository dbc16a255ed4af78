-- Raised to have every process make its index anew from these tables.
ALTER TABLE knowledge_state ADD COLUMN generation bigint NOT NULL DEFAULT 1;
