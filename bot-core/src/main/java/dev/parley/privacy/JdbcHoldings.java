package dev.parley.privacy;

import dev.parley.conversation.ConversationAddress;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts what the tables hold about a conversation. */
@Singleton
public final class JdbcHoldings {

    /** By its address when it began or, where the chat moved, its address now. */
    private static final String FIND =
            """
            SELECT id FROM conversation
             WHERE channel = :channel AND account = :account AND (chat = :chat OR now_chat = :chat)
             ORDER BY chat = :chat DESC LIMIT 1
            """;

    private static final String COUNT =
            """
            SELECT 'MESSAGES_RECEIVED' AS kind, count(*) AS count, min(received_at) AS oldest
              FROM inbox WHERE conversation_id = :id
            UNION ALL
            SELECT 'MESSAGES_SENT', count(*), min(created_at) FROM outbox WHERE conversation_id = :id
            UNION ALL
            SELECT 'EXCHANGES_REMEMBERED', coalesce(sum(json_array_length(state -> 'history')), 0), NULL
              FROM session WHERE conversation_id = :id
            UNION ALL
            SELECT 'SUMMARIES_REMEMBERED', count(state ->> 'summary'), NULL FROM session WHERE conversation_id = :id
            UNION ALL
            SELECT 'AUDIT_EVENTS', count(*), min(happened_at) FROM audit_event WHERE conversation_id = :id
            """;

    private final Jdbi jdbi;

    JdbcHoldings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What is stored about a conversation, one entry for each kind.
     *
     * @return empty where there is no such conversation in this database
     */
    public Optional<List<Holding>> of(ConversationAddress conversation) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND)
                        .bind("channel", conversation.channel().value())
                        .bind("account", conversation.account())
                        .bind("chat", conversation.chat())
                        .mapTo(UUID.class)
                        .findOne()
                        .map(id -> count(handle, id)));
    }

    private static List<Holding> count(Handle handle, UUID id) {
        return handle.createQuery(COUNT).bind("id", id).map((row, _) -> holding(row)).list();
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                Holding.Kind.valueOf(row.getString("kind")),
                row.getLong("count"),
                Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
