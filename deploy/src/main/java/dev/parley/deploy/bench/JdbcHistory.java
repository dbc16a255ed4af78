package dev.parley.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Years of conversations in a database, written at once, as those that a practice has had. */
final class JdbcHistory {

    private static final int BATCH = 250_000;

    /** As many messages as a person has written when they are that many. */
    private static final int EACH = 50;

    private static final String PEOPLE =
            """
            WITH people AS (
                INSERT INTO conversation (id, channel, account, chat, created_at)
                SELECT gen_random_uuid(), 'telegram', 'history', n::text, now() - interval '1 year'
                FROM generate_series(1, ?) AS n
                RETURNING id),
            resting AS (
                INSERT INTO work (queue, conversation_id, ready_at, since)
                SELECT queue, id, 'infinity', now() - interval '1 year'
                FROM people, unnest(ARRAY['turns', 'send-telegram']) AS queue)
            INSERT INTO session (conversation_id, version, state, updated_at)
            SELECT id, 1, '{}', now() - interval '1 year' FROM people
            """;

    private static final List<String> ROWS =
            List.of(
                    """
                    INSERT INTO inbox (conversation_id, channel, account, external_id, position, interrupts,
                                       payload, received_at, state, turn_id)
                    SELECT people.id, 'telegram', 'history', number::text, number, false,
                           json_build_object('text', repeat('what people write ', 15)),
                           now() - interval '1 year', 'done', gen_random_uuid()
                    FROM generate_series(?::bigint, ?::bigint) AS number
                    JOIN people ON people.n = number % ?
                    """,
                    """
                    INSERT INTO outbox (conversation_id, turn_id, payload, created_at, state, attempts, changed_at)
                    SELECT people.id, gen_random_uuid(), json_build_object('text', repeat('what is answered ', 20)),
                           now() - interval '1 year', 'sent', 1, now() - interval '1 year'
                    FROM generate_series(?::bigint, ?::bigint) AS number
                    JOIN people ON people.n = number % ?
                    """,
                    """
                    INSERT INTO audit_event (conversation_id, turn_id, type, details, happened_at)
                    SELECT people.id, gen_random_uuid(), 'turn-answered', '{"taken": "1", "messages": "1"}',
                           now() - interval '1 year'
                    FROM generate_series(?::bigint, ?::bigint) AS number
                    JOIN people ON people.n = number % ?
                    """);

    private static final String NUMBERED =
            """
            CREATE TEMPORARY TABLE people AS
            SELECT id, chat::bigint - 1 AS n FROM conversation WHERE account = 'history'
            """;

    private final String url;

    JdbcHistory(String url) {
        this.url = url;
    }

    /** Writes so many messages, as many answers, and a row of the audit for each. */
    void write(int messages) {
        int people = Math.max(1, messages / EACH);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            try (PreparedStatement all = connection.prepareStatement(PEOPLE)) {
                all.setInt(1, people);
                all.executeUpdate();
            }
            statement.execute(NUMBERED);
            statement.execute("ANALYZE people");
            for (int from = 1; from <= messages; from += BATCH) {
                write(connection, from, Math.min(messages, from + BATCH - 1), people);
            }
            // What follows is measured, not the work that these rows leave behind.
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        } catch (SQLException failure) {
            throw new IllegalStateException("the history cannot be written", failure);
        }
    }

    private static void write(Connection connection, int from, int to, int people)
            throws SQLException {
        for (String rows : ROWS) {
            try (PreparedStatement insert = connection.prepareStatement(rows)) {
                insert.setInt(1, from);
                insert.setInt(2, to);
                insert.setInt(3, people);
                insert.executeUpdate();
            }
        }
    }

    /** What holds on to all rows as they are now, until it is closed. */
    interface Snapshot extends AutoCloseable {

        @Override
        void close();
    }

    /** Opens a snapshot, as a report that runs for long does. */
    Snapshot snapshot() {
        try {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT count(*) FROM exclusive_duty")) {
                rows.next();
            }
            return () -> close(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("no snapshot can be opened", failure);
        }
    }

    private static void close(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException("the snapshot cannot be closed", failure);
        }
    }
}
