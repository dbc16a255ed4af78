package dev.parley.outbox;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import dev.parley.outbox.Progress.Next;
import dev.parley.outbox.Progress.State;
import dev.parley.work.JdbcWork;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes down what became of attempts to send: many attempts in one transaction, each fenced by its
 * lease.
 */
@Singleton
final class JdbcProgress {

    private static final String CHANGE =
            """
            UPDATE outbox
            SET state = change.state, external_id = change.external_id, reason = change.reason,
                attempts = outbox.attempts - change.taken_back,
                uncertain = outbox.uncertain + change.uncertain, changed_at = :now::timestamptz
            FROM unnest(:rows, :states, :externals, :reasons, :taken_back, :uncertain)
                AS change (id, state, external_id, reason, taken_back, uncertain)
            WHERE outbox.id = change.id
            """;

    private static final String UNREACHABLE =
            """
            WITH gone AS (
                UPDATE conversation SET reachable = false WHERE id = ANY (:conversations) RETURNING id)
            UPDATE outbox SET state = 'unreachable', changed_at = :now::timestamptz
            FROM gone WHERE conversation_id = gone.id AND state IN ('pending', 'sending')
            """;

    /**
     * A conversation that is known under the new id already keeps it: this one stays where it was.
     */
    private static final String MOVE =
            """
            UPDATE conversation c SET chat = moved.chat
            FROM unnest(:conversations, :chats) AS moved (id, chat)
            WHERE c.id = moved.id AND NOT EXISTS (
                SELECT FROM conversation other
                WHERE other.channel = c.channel AND other.account = c.account AND other.chat = moved.chat)
            """;

    private static final String FINISH =
            """
            DELETE FROM work
            WHERE queue = :queue AND conversation_id = ANY (:conversations) AND NOT EXISTS (
                SELECT FROM outbox o
                WHERE o.conversation_id = work.conversation_id AND o.state IN ('pending', 'sending'))
            """;

    private static final String RELEASE =
            """
            UPDATE work SET lease_owner = NULL, attempts = 0, ready_at = released.at, since = least(since, released.at)
            FROM unnest(:conversations, :times) AS released (conversation_id, at)
            WHERE queue = :queue AND work.conversation_id = released.conversation_id
            """;

    private final Jdbi jdbi;
    private final JdbcAudit audit;

    JdbcProgress(Jdbi jdbi, JdbcAudit audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /**
     * Writes attempts down and returns for each whether its lease was still held; the others are
     * not written.
     */
    List<Boolean> write(QueueName queue, List<Progress> attempts, Instant now) {
        return jdbi.inTransaction(handle -> {
            Set<ConversationId> held =
                    JdbcWork.lock(handle, queue, column(attempts, Progress::lease));
            List<Progress> kept =
                    attempts.stream()
                            .filter(attempt -> held.contains(attempt.lease().conversation()))
                            .toList();
            if (!kept.isEmpty()) {
                change(handle, kept, now);
                goOn(handle, queue, kept, now);
                audit.append(handle, column(kept, JdbcProgress::event), now);
            }
            return column(attempts, attempt -> held.contains(attempt.lease().conversation()));
        });
    }

    private static void change(Handle handle, List<Progress> attempts, Instant now) {
        JdbcColumns.of(handle.createUpdate(CHANGE), attempts)
                .number("rows", attempt -> attempt.row().value())
                .text("states", attempt -> attempt.state().column())
                .optionalText("externals", Progress::external)
                .optionalText("reasons", Progress::reason)
                .number("taken_back", attempt -> attempt.state().takenBack())
                .number("uncertain", attempt -> attempt.state().uncertain())
                .statement()
                .bind("now", now)
                .execute();
        followToPerson(handle, attempts, now);
    }

    private static void followToPerson(Handle handle, List<Progress> attempts, Instant now) {
        List<Progress> unreachable = in(attempts, State.UNREACHABLE);
        if (!unreachable.isEmpty()) {
            conversations(handle.createUpdate(UNREACHABLE), unreachable)
                    .statement()
                    .bind("now", now)
                    .execute();
        }
        List<Progress> moved = in(attempts, State.MOVED);
        if (!moved.isEmpty()) {
            conversations(handle.createUpdate(MOVE), moved)
                    .optionalText("chats", Progress::external)
                    .statement()
                    .execute();
        }
    }

    private static void goOn(Handle handle, QueueName queue, List<Progress> attempts, Instant now) {
        JdbcOutbox.markAsSending(
                handle,
                attempts.stream()
                        .flatMap(attempt ->
                                attempt.next() instanceof Next.Go go
                                        ? Stream.of(go.row())
                                        : Stream.empty())
                        .toList(),
                now);
        List<Progress> ended =
                attempts.stream().filter(attempt -> !(attempt.next() instanceof Next.Go)).toList();
        if (!ended.isEmpty()) {
            conversations(handle.createUpdate(FINISH), ended)
                    .statement()
                    .bind("queue", queue.value())
                    .execute();
            conversations(handle.createUpdate(RELEASE), ended)
                    .time("times", attempt -> readyAt(attempt, now))
                    .statement()
                    .bind("queue", queue.value())
                    .execute();
        }
    }

    private static Instant readyAt(Progress attempt, Instant now) {
        return attempt.next() instanceof Next.Later later ? later.at() : now;
    }

    private static AuditEvent event(Progress attempt) {
        Map<String, String> details = new HashMap<>(Map.of("message", attempt.row().toString()));
        attempt.reason().ifPresent(reason -> details.put("reason", reason));
        return new AuditEvent(
                attempt.lease().conversation(),
                Optional.empty(),
                "message-" + attempt.state().name().toLowerCase(Locale.ROOT),
                details);
    }

    private static List<Progress> in(List<Progress> attempts, State state) {
        return attempts.stream().filter(attempt -> attempt.state() == state).toList();
    }

    private static JdbcColumns<Update, Progress> conversations(
            Update update, List<Progress> attempts) {
        return JdbcColumns.of(update, attempts)
                .uuid("conversations", attempt -> attempt.lease().conversation().value());
    }

    private static <V> List<V> column(List<Progress> attempts, Function<Progress, V> value) {
        return attempts.stream().map(value).toList();
    }
}
