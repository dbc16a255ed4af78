package dev.parley.turn;

import dev.parley.testservers.storage.Storage;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

/**
 * What a version to come does on the same servers while this one still runs, played by hand: it
 * brings the tables further, and stores what this one has never heard of.
 */
final class NextVersion {

    /**
     * In every table something new; to Flyway one step is a missing one, the other a future one.
     */
    private static final String TABLES =
            """
            ALTER TABLE conversation ADD COLUMN next_note text;
            ALTER TABLE inbox ADD COLUMN next_note text, ADD COLUMN next_count integer NOT NULL DEFAULT 0;
            ALTER TABLE work ADD COLUMN next_count bigint NOT NULL DEFAULT 0;
            ALTER TABLE session ADD COLUMN next_note text;
            ALTER TABLE outbox ADD COLUMN next_count integer NOT NULL DEFAULT 0;
            CREATE TABLE next_thing (id uuid PRIMARY KEY REFERENCES conversation (id));
            CREATE INDEX next_index ON inbox (next_count);
            INSERT INTO flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            VALUES (901, '2.5', 'next', 'SQL', 'V002_5__next.sql', 1, 'next', 1, true),
                   (902, '999', 'next', 'SQL', 'V999__next.sql', 2, 'next', 1, true)
            """;

    /** Another message of a person like the one they wrote before; its conversation is ready. */
    private static final String ACCEPT =
            """
            WITH accepted AS (
                INSERT INTO inbox (conversation_id, channel, account, external_id, position, interrupts, payload,
                                   received_at, state)
                SELECT conversation_id, channel, account, external_id || '-next', position + 1, false,
                       payload::jsonb || '{"next": {"deep": [1]}, "content": $content}', received_at, 'pending'
                FROM inbox ORDER BY id DESC LIMIT 1)
            UPDATE work SET arrivals = arrivals + 1, ready_at = now() WHERE queue = 'turns'
            """;

    private static final String SAY =
            """
            WITH said AS (
                INSERT INTO outbox (conversation_id, turn_id, payload, created_at, state, changed_at)
                SELECT conversation_id, turn_id,
                       '{"next": 1, "text": {"next": 1, "spans": [{"text": "from next", "styles": [$style], "next": 1}]}}',
                       now(), 'pending', now()
                FROM outbox LIMIT 1)
            UPDATE work SET arrivals = arrivals + 1, ready_at = now() WHERE queue = 'send-test'
            """;

    private final Storage storage;
    private final Engine engine;

    NextVersion(Storage storage, Engine engine) {
        this.storage = storage;
        this.engine = engine;
    }

    /** Migrates. */
    void migrate() {
        engine.update(TABLES);
    }

    /** Stores a message of the only conversation. */
    void accept(String content) {
        engine.update(ACCEPT.replace("$content", content));
    }

    /** Has something to say in the only conversation. */
    void say(String style) {
        engine.update(SAY.replace("$style", style));
    }

    /** Made a turn after which the session remembers more. */
    void remember(String more) {
        engine.update(
                "UPDATE session SET version = version + 1, state = state::jsonb || '%s'"
                        .formatted(more));
    }

    /** Tells the others something. */
    void wake(String message) {
        try (RedisClient client = RedisClient.create(storage.redisUrl());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().publish("parley:wakeups", message);
        }
    }
}
