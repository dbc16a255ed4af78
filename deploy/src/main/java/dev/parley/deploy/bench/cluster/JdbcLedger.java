package dev.parley.deploy.bench.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What the program's own tables say of the run. */
public final class JdbcLedger {

    private static final String STORED = "SELECT count(*) FROM inbox";
    private static final String WAITING = "SELECT count(*) FROM inbox WHERE state = 'pending'";
    private static final String DEAD = "SELECT count(*) FROM inbox WHERE state = 'dead'";
    private static final String UNSENT =
            "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')";

    /** A turn that was done twice has said something under an id that no message got. */
    private static final String TWICE =
            """
            SELECT count(DISTINCT turn_id) FROM outbox
            WHERE NOT EXISTS (SELECT FROM inbox WHERE inbox.turn_id = outbox.turn_id)
            """;

    private static final String UNCERTAIN =
            """
            SELECT chat, sum(uncertain) FROM outbox JOIN conversation c ON c.id = conversation_id
            WHERE uncertain > 0
            GROUP BY chat
            """;

    private final String url;

    public JdbcLedger(String url) {
        this.url = url;
    }

    /**
     * The figures.
     *
     * @param stored messages in the inbox
     * @param waiting of which no turn was made
     * @param dead dead letters among them
     * @param unsent messages in the outbox that are still to be sent
     * @param twice turns that were done a second time
     * @param uncertain sends of each chat whose outcome nobody knows, which are marked and sent
     *     again
     */
    public record Entries(
            int stored,
            int waiting,
            int dead,
            int unsent,
            int twice,
            Map<Long, Integer> uncertain) {

        public Entries {
            uncertain = Map.copyOf(uncertain);
        }

        /** How many messages are still on their way. */
        public int open() {
            return waiting + unsent;
        }
    }

    /** Reads them. */
    public Entries read() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            return new Entries(
                    count(statement, STORED),
                    count(statement, WAITING),
                    count(statement, DEAD),
                    count(statement, UNSENT),
                    count(statement, TWICE),
                    uncertain(statement));
        } catch (SQLException failure) {
            throw new IllegalStateException("the program's tables cannot be read", failure);
        }
    }

    private static int count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Map<Long, Integer> uncertain(Statement statement) throws SQLException {
        Map<Long, Integer> chats = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(UNCERTAIN)) {
            while (rows.next()) {
                chats.put(Long.parseLong(rows.getString(1)), rows.getInt(2));
            }
        }
        return chats;
    }
}
