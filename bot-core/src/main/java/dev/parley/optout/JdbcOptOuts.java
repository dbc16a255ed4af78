package dev.parley.optout;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code opt_out}. */
@Singleton
final class JdbcOptOuts implements OptOuts {

    private static final String PERMISSION =
            """
            SELECT CASE WHEN NOT is_out THEN 'ALL' WHEN confirmed THEN 'NOTHING' ELSE 'LAST_WORD' END
            FROM opt_out WHERE channel = :channel AND account = :account AND chat = :chat
            """;

    private static final String TELL =
            """
            INSERT INTO opt_out (channel, account, chat, is_out, told_at)
            VALUES (:channel, :account, :chat, :out, :at)
            ON CONFLICT (channel, account, chat) DO UPDATE
            SET is_out = excluded.is_out, told_at = excluded.told_at, confirmed = false
            WHERE opt_out.is_out <> excluded.is_out AND opt_out.told_at <= excluded.told_at
            """;

    private static final String CONFIRMED =
            """
            UPDATE opt_out SET confirmed = true
            WHERE channel = :channel AND account = :account AND chat = :chat AND is_out
            """;

    private static final String COUNTS =
            """
            SELECT count(*) FROM opt_out
            WHERE channel = :channel AND account = :account AND chat = :chat AND is_out = :out AND told_at = :at
            """;

    private static final String CONVERSATION =
            """
            SELECT id FROM conversation
            WHERE channel = :channel AND account = :account AND (chat = :chat OR now_chat = :chat)
            ORDER BY now_chat NULLS LAST LIMIT 1
            """;

    private static final String DISCARD =
            """
            UPDATE outbox SET state = 'discarded', reason = 'the person wants no messages', changed_at = :now
            WHERE conversation_id = :conversation AND state = 'pending'
            """;

    private final Jdbi jdbi;
    private final JdbcAudit audit;
    private final InstantSource clock;

    JdbcOptOuts(Jdbi jdbi, JdbcAudit audit, InstantSource clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Permission permission(ConversationAddress conversation) {
        return jdbi.withHandle(handle ->
                bound(handle.createQuery(PERMISSION), conversation)
                        .mapTo(String.class)
                        .findOne()
                        .map(Permission::valueOf)
                        .orElse(Permission.ALL));
    }

    @Override
    public void lastWordSaid(ConversationAddress conversation) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(CONFIRMED), conversation).execute());
    }

    @Override
    public boolean tell(ConversationAddress conversation, boolean out, Instant at) {
        return jdbi.inTransaction(handle -> {
            int changed =
                    bound(handle.createUpdate(TELL), conversation)
                            .bind("out", out)
                            .bind("at", at)
                            .execute();
            if (changed > 0) {
                follow(handle, conversation, out);
            }
            return bound(handle.createQuery(COUNTS), conversation)
                            .bind("out", out)
                            .bind("at", at)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
        });
    }

    private void follow(Handle handle, ConversationAddress conversation, boolean out) {
        Instant now = clock.instant();
        Optional<UUID> id =
                bound(handle.createQuery(CONVERSATION), conversation).mapTo(UUID.class).findOne();
        if (id.isEmpty()) {
            return;
        }
        if (out) {
            handle.createUpdate(DISCARD).bind("conversation", id.get()).bind("now", now).execute();
        }
        AuditEvent event =
                new AuditEvent(
                        new ConversationId(id.get()),
                        Optional.empty(),
                        out ? "consent:opted-out" : "consent:opted-in",
                        Map.of());
        audit.append(handle, List.of(event), now);
    }

    private static <S extends SqlStatement<S>> S bound(
            S statement, ConversationAddress conversation) {
        return statement
                .bind("channel", conversation.channel().value())
                .bind("account", conversation.account())
                .bind("chat", conversation.chat());
    }
}
