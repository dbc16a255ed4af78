package dev.parley.audit;

import dev.parley.conversation.TurnId;
import dev.parley.database.JdbcColumns;
import dev.parley.database.Payloads;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
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
                .text("details", event -> payloads.write(event.details()))
                .statement()
                .bind("now", now)
                .execute();
    }

    private static @Nullable UUID turn(AuditEvent event) {
        return event.turn().map(TurnId::value).orElse(null);
    }
}
