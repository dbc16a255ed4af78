package dev.parley.audit;

import dev.parley.conversation.TurnId;
import dev.parley.database.JdbcColumns;
import dev.parley.database.Payloads;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The table {@code audit_event}: rows are added, never changed. */
@Singleton
public final class JdbcAudit {

    private static final String APPEND =
            """
            INSERT INTO audit_event (conversation_id, turn_id, type, details, happened_at)
            SELECT conversation_id, turn_id, type, details::json, :now::timestamptz
            FROM unnest(:conversations, :turns, :types, :details)
                WITH ORDINALITY AS event (conversation_id, turn_id, type, details, place)
            ORDER BY place
            """;

    /**
     * The same as part of a statement that says in {@code held} which conversations it may write
     * about; bound by {@link #bind}.
     */
    public static final String APPEND_HELD =
            """
            INSERT INTO audit_event (conversation_id, turn_id, type, details, happened_at)
            SELECT conversation_id, event.turn_id, event.type, event.details::json, :now::timestamptz
            FROM unnest(:event_conversations, :event_turns, :event_types, :event_details)
                WITH ORDINALITY AS event (conversation_id, turn_id, type, details, place)
            JOIN held USING (conversation_id)
            ORDER BY event.place\
            """;

    private final Payloads payloads;

    JdbcAudit(Payloads payloads) {
        this.payloads = payloads;
    }

    /** Adds events in the transaction of their effects. */
    public void append(Handle handle, List<AuditEvent> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        JdbcColumns.of(handle.createUpdate(APPEND), events)
                .uuid("conversations", event -> event.conversation().value())
                .uuid("turns", JdbcAudit::turn)
                .text("types", AuditEvent::type)
                .text("details", event -> payloads.write(event.stored()))
                .statement()
                .bind("now", now)
                .execute();
    }

    /** Binds events to {@link #APPEND_HELD}. */
    public static <S extends SqlStatement<S>> S bind(
            S statement, List<AuditEvent> events, Payloads payloads) {
        return JdbcColumns.of(statement, events)
                .uuid("event_conversations", event -> event.conversation().value())
                .uuid("event_turns", JdbcAudit::turn)
                .text("event_types", AuditEvent::type)
                .text("event_details", event -> payloads.write(event.stored()))
                .statement();
    }

    private static @Nullable UUID turn(AuditEvent event) {
        return event.turn().map(TurnId::value).orElse(null);
    }
}
