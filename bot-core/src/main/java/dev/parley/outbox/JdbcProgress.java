package dev.parley.outbox;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import dev.parley.database.Payloads;
import dev.parley.directory.JdbcConversations;
import dev.parley.outbound.OutboundId;
import dev.parley.outbox.Progress.Next;
import dev.parley.outbox.Progress.State;
import dev.parley.work.JdbcWork;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes down what became of attempts to send: many attempts in one transaction, each fenced by its
 * lease.
 */
@Singleton
final class JdbcProgress {

    private static final Written LOST = new Written(false, Optional.empty());

    /**
     * {@code held} are the leases that are still held, locked; those that do not go on with a next
     * message are given back, with their fence. A row is changed only while it is being sent, so
     * that a commit which is repeated, because nobody knows whether it succeeded, changes nothing.
     * The states to expect come with the attempts: as words in the conditions they would lead to
     * the index of all that waits instead of to the one row.
     */
    private static final String WRITE =
            """
            WITH attempt AS (
                SELECT attempt.*, 'sending' AS before, 'pending' AS next_before
                FROM unnest(:conversations, :fences, :rows, :states, :externals, :reasons, :taken_back,
                                     :uncertain, :next_rows, :arrivals, :times)
                    AS attempt (conversation_id, fence, id, state, external_id, reason, taken_back,
                                uncertain, next_row, arrivals, at)),
            held AS (
                SELECT w.conversation_id FROM work w JOIN attempt a USING (conversation_id)
                WHERE w.queue = :queue AND w.conversation_id = ANY (:conversations) AND w.fence = a.fence
                ORDER BY w.conversation_id
                FOR UPDATE OF w),
            released AS (
                UPDATE work w
                SET lease_owner = NULL, fence = 0, attempts = 0, since = least(w.since, coalesce(a.at, :now::timestamptz)),
                    ready_at = CASE WHEN a.arrivals IS NULL THEN a.at
                                    WHEN w.arrivals = a.arrivals THEN coalesce(a.at, 'infinity')
                                    ELSE :now::timestamptz END
                FROM held JOIN attempt a USING (conversation_id)
                WHERE w.queue = :queue AND w.conversation_id = ANY (:conversations)
                    AND w.conversation_id = held.conversation_id AND w.fence = a.fence AND a.next_row IS NULL
                RETURNING w.conversation_id, nullif(w.ready_at, 'infinity') AS ready_at),
            changed AS (
                UPDATE outbox o
                SET state = a.state, external_id = a.external_id, reason = a.reason,
                    attempts = o.attempts - a.taken_back, uncertain = o.uncertain + a.uncertain,
                    changed_at = :now::timestamptz
                FROM attempt a JOIN held USING (conversation_id)
                WHERE o.id = ANY (:rows) AND o.id = a.id AND o.state = a.before),
            following AS (
                UPDATE outbox o
                SET state = 'sending', attempts = o.attempts + 1, changed_at = :now::timestamptz
                FROM attempt a JOIN held USING (conversation_id)
                WHERE o.id = ANY (:next_rows) AND o.id = a.next_row AND o.state = a.next_before),
            noted AS (%s)
            SELECT held.conversation_id, released.ready_at
            FROM held LEFT JOIN released USING (conversation_id)
            """
                    .formatted(JdbcAudit.APPEND_HELD);

    private static final String UNREACHABLE =
            """
            WITH gone AS (
                UPDATE conversation SET reachable = false WHERE id = ANY (:conversations) RETURNING id)
            UPDATE outbox SET state = 'unreachable', changed_at = :now::timestamptz
            FROM gone WHERE conversation_id = gone.id AND state IN ('pending', 'sending')
            """;

    private final Jdbi jdbi;
    private final JdbcWork work;
    private final JdbcConversations conversations;
    private final Payloads payloads;

    JdbcProgress(Jdbi jdbi, JdbcWork work, JdbcConversations conversations, Payloads payloads) {
        this.jdbi = jdbi;
        this.work = work;
        this.conversations = conversations;
        this.payloads = payloads;
    }

    /** Gives back a lease of which nothing waited; tells when the conversation is ready again. */
    Optional<Instant> rest(QueueName queue, Lease lease, long arrivals, Instant now) {
        return work.rest(queue, lease, arrivals, now);
    }

    /** Writes attempts down and tells of each what came of it. */
    List<Written> write(QueueName queue, List<Progress> attempts, Instant now) {
        boolean person =
                attempts.stream()
                        .anyMatch(attempt ->
                                attempt.state() == State.UNREACHABLE
                                        || attempt.state() == State.MOVED);
        Map<ConversationId, Written> held =
                person
                        ? jdbi.inTransaction(handle -> {
                            Map<ConversationId, Written> kept = write(handle, queue, attempts, now);
                            followToPerson(handle, held(attempts, kept.keySet()), now);
                            return kept;
                        })
                        : jdbi.withHandle(handle -> write(handle, queue, attempts, now));
        return attempts.stream()
                .map(attempt -> held.getOrDefault(conversation(attempt), LOST))
                .toList();
    }

    private static List<Progress> held(List<Progress> attempts, Set<ConversationId> held) {
        return attempts.stream().filter(attempt -> held.contains(conversation(attempt))).toList();
    }

    private Map<ConversationId, Written> write(
            Handle handle, QueueName queue, List<Progress> attempts, Instant now) {
        Query write = handle.createQuery(WRITE);
        conversations(write, attempts)
                .number("fences", attempt -> attempt.lease().fence())
                .number("rows", attempt -> attempt.row().value())
                .text("states", attempt -> attempt.state().column())
                .optionalText("externals", Progress::external)
                .optionalText("reasons", Progress::reason)
                .number("taken_back", attempt -> attempt.state().takenBack())
                .number("uncertain", attempt -> attempt.state().uncertain())
                .optionalNumber("next_rows", JdbcProgress::nextRow)
                .optionalNumber("arrivals", JdbcProgress::arrivals)
                .optionalTime("times", JdbcProgress::later);
        return JdbcAudit.bind(write, attempts.stream().map(JdbcProgress::event).toList(), payloads)
                .bind("queue", queue.value())
                .bind("now", now)
                .map((row, _) ->
                        Map.entry(
                                new ConversationId(row.getObject(1, UUID.class)),
                                new Written(true, JdbcColumns.time(row, 2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Long> nextRow(Progress attempt) {
        return attempt.next() instanceof Next.Go(OutboundId row)
                ? Optional.of(row.value())
                : Optional.empty();
    }

    private static Optional<Long> arrivals(Progress attempt) {
        return switch (attempt.next()) {
            case Next.Done(long arrivals) -> Optional.of(arrivals);
            case Next.Await(long arrivals, _) -> Optional.of(arrivals);
            case Next.Go _, Next.Later _ -> Optional.empty();
        };
    }

    private static Optional<Instant> later(Progress attempt) {
        return switch (attempt.next()) {
            case Next.Later(Instant at) -> Optional.of(at);
            case Next.Await(_, Instant until) -> Optional.of(until);
            case Next.Go _, Next.Done _ -> Optional.empty();
        };
    }

    private void followToPerson(Handle handle, List<Progress> attempts, Instant now) {
        List<Progress> unreachable = in(attempts, State.UNREACHABLE);
        if (!unreachable.isEmpty()) {
            conversations(handle.createUpdate(UNREACHABLE), unreachable)
                    .statement()
                    .bind("now", now)
                    .execute();
        }
        Map<ConversationId, String> moved = new HashMap<>();
        in(attempts, State.MOVED)
                .forEach(attempt ->
                        attempt.external()
                                .ifPresent(chat -> moved.put(conversation(attempt), chat)));
        conversations.move(handle, moved);
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

    private static <S extends SqlStatement<S>> JdbcColumns<S, Progress> conversations(
            S statement, List<Progress> attempts) {
        return JdbcColumns.of(statement, attempts)
                .uuid("conversations", attempt -> conversation(attempt).value());
    }

    private static ConversationId conversation(Progress attempt) {
        return attempt.lease().conversation();
    }
}
