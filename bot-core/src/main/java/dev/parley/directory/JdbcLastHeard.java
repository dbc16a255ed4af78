package dev.parley.directory;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads the latest rows of a conversation in the table {@code inbox}. */
@Singleton
final class JdbcLastHeard implements LastHeard {

    /** Providers bring messages late and out of order, but not by more than a few places. */
    private static final String NEWEST =
            """
            SELECT max((latest.payload ->> 'sentAt')::timestamptz)
            FROM conversation c, LATERAL (
                SELECT payload FROM inbox WHERE conversation_id = c.id ORDER BY id DESC LIMIT 20) latest
            WHERE latest.payload -> 'content' ->> 'type' <> 'model-loaded' AND %s
            """;

    private static final String BY_ADDRESS =
            NEWEST.formatted(
                    "c.channel = :channel AND c.account = :account AND (c.chat = :chat OR c.now_chat = :chat)");
    private static final String BY_ID = NEWEST.formatted("c.id = :conversation");

    private final Jdbi jdbi;

    JdbcLastHeard(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Instant> in(ConversationAddress conversation) {
        return jdbi.withHandle(handle ->
                handle.createQuery(BY_ADDRESS)
                        .bind("channel", conversation.channel().value())
                        .bind("account", conversation.account())
                        .bind("chat", conversation.chat())
                        .map((row, _) -> JdbcColumns.time(row, 1))
                        .one());
    }

    @Override
    public Optional<Instant> in(ConversationId conversation) {
        return jdbi.withHandle(handle ->
                handle.createQuery(BY_ID)
                        .bind("conversation", conversation.value())
                        .map((row, _) -> JdbcColumns.time(row, 1))
                        .one());
    }
}
