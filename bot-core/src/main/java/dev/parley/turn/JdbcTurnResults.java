package dev.parley.turn;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.TurnId;
import dev.parley.database.JdbcColumns;
import dev.parley.database.Payloads;
import dev.parley.inbox.TurnRhythm;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbox.Handover;
import dev.parley.session.JdbcSessions;
import dev.parley.session.StoredSession;
import dev.parley.work.Lease;
import dev.parley.work.ProcessName;
import dev.parley.work.QueueName;
import dev.parley.work.WorkConfig;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Commits what turns lead to: many turns in one statement, each fenced by its lease. Inbox rows
 * done, session, outbox, events and the conversation's place in the queue change together or not at
 * all.
 */
@Singleton
final class JdbcTurnResults {

    /**
     * {@code held} gives each lease back, with its fence: a commit that is repeated because nobody
     * knows whether it succeeded finds nothing to hold and writes nothing. Everything else joins
     * it.
     *
     * <p>What is said goes into the queue of sending; where this process sends for the channel
     * itself and nothing else waits there ({@code own}), it takes the lease in the same breath,
     * with the first message marked as being sent.
     *
     * <p>Conditions like {@code id = ANY (:rows)} say again what the joins say: with them, a plan
     * that was made while the tables were empty looks rows up by their keys, too.
     */
    private static final String COMMIT =
            """
            WITH turn AS (
                SELECT * FROM unnest(:conversations, :fences, :arrivals, :more, :untils, :send_queues, :handed)
                    AS turn (conversation_id, fence, arrivals, more, until, send_queue, handed)),
            locked AS (
                SELECT w.conversation_id FROM work w JOIN turn t USING (conversation_id)
                WHERE w.queue = :queue AND w.conversation_id = ANY (:conversations) AND w.fence = t.fence
                ORDER BY w.conversation_id
                FOR UPDATE OF w),
            held AS (
                UPDATE work w
                SET lease_owner = NULL, fence = 0, attempts = 0, since = :now::timestamptz, not_before = t.until,
                    ready_at = CASE WHEN w.arrivals = t.arrivals AND NOT t.more THEN 'infinity'
                                    WHEN w.urgent THEN :now::timestamptz
                                    ELSE coalesce(t.until, :quiet_until::timestamptz) END
                FROM locked JOIN turn t USING (conversation_id)
                WHERE w.queue = :queue AND w.conversation_id = ANY (:conversations)
                    AND w.conversation_id = locked.conversation_id AND w.fence = t.fence
                RETURNING w.conversation_id, w.ready_at),
            finished AS (
                UPDATE inbox SET state = f.state, turn_id = f.turn_id, reason = f.reason, attempts = f.attempts
                FROM unnest(:row_conversations, :rows, :row_states, :row_turns, :row_reasons, :row_attempts)
                         AS f (conversation_id, id, state, turn_id, reason, attempts)
                JOIN held USING (conversation_id)
                WHERE inbox.id = ANY (:rows) AND inbox.id = f.id),
            remembered AS (
                INSERT INTO session (conversation_id, version, state, updated_at)
                SELECT conversation_id, version, state::json, :now::timestamptz
                FROM unnest(:session_conversations, :session_versions, :session_states)
                         AS changed (conversation_id, version, state)
                JOIN held USING (conversation_id)
                ORDER BY conversation_id
                ON CONFLICT (conversation_id) DO UPDATE
                SET version = excluded.version, state = excluded.state, updated_at = excluded.updated_at),
            queued AS (
                SELECT conversation_id, send_queue, handed, nextval('work_fence') AS fence
                FROM turn JOIN held USING (conversation_id)
                WHERE send_queue IS NOT NULL
                ORDER BY conversation_id),
            sending AS (
                INSERT INTO work AS w (queue, conversation_id, ready_at, since, lease_owner, fence, attempts)
                SELECT send_queue, conversation_id,
                       CASE WHEN handed THEN :lease_until::timestamptz ELSE :now::timestamptz END, :now::timestamptz,
                       CASE WHEN handed THEN :owner END, CASE WHEN handed THEN fence ELSE 0 END, handed::integer
                FROM queued
                ON CONFLICT (queue, conversation_id) DO UPDATE
                SET arrivals = w.arrivals + 1,
                    since = CASE WHEN w.ready_at = 'infinity' THEN excluded.since ELSE w.since END,
                    lease_owner = CASE WHEN w.ready_at = 'infinity' THEN excluded.lease_owner ELSE w.lease_owner END,
                    fence = CASE WHEN w.ready_at = 'infinity' THEN excluded.fence ELSE w.fence END,
                    attempts = CASE WHEN w.ready_at = 'infinity' THEN excluded.attempts ELSE w.attempts END,
                    ready_at = CASE WHEN w.ready_at = 'infinity' THEN excluded.ready_at
                                    WHEN w.lease_owner IS NULL AND w.attempts = 0
                                    THEN least(w.ready_at, :now::timestamptz)
                                    ELSE w.ready_at END
                RETURNING w.conversation_id, w.fence, w.arrivals),
            own AS (
                SELECT conversation_id, sending.fence, sending.arrivals
                FROM sending JOIN queued USING (conversation_id, fence)),
            said AS (
                INSERT INTO outbox (conversation_id, turn_id, payload, created_at, state, attempts, changed_at)
                SELECT conversation_id, m.turn_id, m.payload::json, :now::timestamptz,
                       CASE WHEN m.first AND own.fence IS NOT NULL THEN 'sending' ELSE 'pending' END,
                       (m.first AND own.fence IS NOT NULL)::integer, :now::timestamptz
                FROM unnest(:said_conversations, :said_turns, :said_payloads, :said_first)
                         WITH ORDINALITY AS m (conversation_id, turn_id, payload, first, place)
                JOIN held USING (conversation_id)
                LEFT JOIN own USING (conversation_id)
                ORDER BY m.place
                RETURNING id, conversation_id),
            noted AS (%s)
            SELECT held.conversation_id, nullif(held.ready_at, 'infinity'), own.fence, own.arrivals, said.id
            FROM held
            LEFT JOIN own USING (conversation_id)
            LEFT JOIN said ON said.conversation_id = own.conversation_id
            ORDER BY said.id
            """
                    .formatted(JdbcAudit.APPEND_HELD);

    private final Jdbi jdbi;
    private final JdbcFollowUps followUps;
    private final JdbcSessions sessions;
    private final Payloads payloads;
    private final TurnRhythm rhythm;
    private final WorkConfig work;
    private final ProcessName self;

    JdbcTurnResults(
            Jdbi jdbi,
            JdbcFollowUps followUps,
            JdbcSessions sessions,
            Payloads payloads,
            TurnRhythm rhythm,
            WorkConfig work,
            ProcessName self) {
        this.jdbi = jdbi;
        this.followUps = followUps;
        this.sessions = sessions;
        this.payloads = payloads;
        this.rhythm = rhythm;
        this.work = work;
        this.self = self;
    }

    /** Where a conversation stands after the commit. */
    private record Row(
            ConversationId conversation,
            Optional<Instant> ready,
            long fence,
            long arrivals,
            OptionalLong message) {}

    /**
     * Commits results and tells of each what came of it; of what was not held nothing is kept.
     *
     * <p>A conversation whose lease was lost and claimed anew can be there twice. Each has a
     * statement of its own then, so that the one that holds the lease does not carry the other in.
     */
    List<Kept> commit(List<TurnResult> results, Instant now) {
        Map<TurnId, Kept> kept = new HashMap<>();
        for (List<TurnResult> once : eachConversationOnce(results)) {
            List<Kept> outcomes = commitOnce(once, now);
            for (int i = 0; i < once.size(); i++) {
                kept.put(once.get(i).turn().id(), outcomes.get(i));
            }
        }
        return results.stream()
                .map(result -> Objects.requireNonNull(kept.get(result.turn().id())))
                .toList();
    }

    private static List<List<TurnResult>> eachConversationOnce(List<TurnResult> results) {
        Map<ConversationId, Integer> seen = new HashMap<>();
        List<List<TurnResult>> groups = new ArrayList<>();
        for (TurnResult result : results) {
            int place = seen.merge(result.conversation(), 1, Integer::sum) - 1;
            if (place == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place).add(result);
        }
        return groups;
    }

    private List<Kept> commitOnce(List<TurnResult> results, Instant now) {
        Map<ConversationId, StoredSession> changed = changedSessions(results);
        Map<ConversationId, List<Row>> rows =
                followUps.in(results)
                        ? jdbi.inTransaction(handle -> {
                            Map<ConversationId, List<Row>> held =
                                    write(handle, results, changed, now);
                            followUps.follow(handle, results, held.keySet(), now);
                            return held;
                        })
                        : jdbi.withHandle(handle -> write(handle, results, changed, now));
        followUps.committed(results, now);
        changed.keySet().retainAll(rows.keySet());
        sessions.cache(List.copyOf(changed.values()));
        Instant leaseEnd = now.plus(work.lease());
        return results.stream().map(result -> kept(result, rows, leaseEnd)).toList();
    }

    private static Map<ConversationId, StoredSession> changedSessions(List<TurnResult> results) {
        Map<ConversationId, StoredSession> changed = new LinkedHashMap<>();
        results.stream()
                .filter(TurnResult::sessionChanged)
                .forEach(result ->
                        changed.put(
                                result.conversation(),
                                result.turn().session().changed(result.session())));
        return changed;
    }

    private Map<ConversationId, List<Row>> write(
            Handle handle,
            List<TurnResult> results,
            Map<ConversationId, StoredSession> changed,
            Instant now) {
        Query commit = handle.createQuery(COMMIT);
        bindTurns(commit, results);
        bindRows(commit, results);
        bindSessions(commit, List.copyOf(changed.values()));
        bindMessages(commit, results);
        List<AuditEvent> events =
                results.stream().flatMap(result -> result.event().stream()).toList();
        return JdbcAudit.bind(commit, events, payloads)
                .bind("queue", QueueName.TURNS.value())
                .bind("now", now)
                .bind("quiet_until", now.plus(rhythm.quiet()))
                .bind("lease_until", now.plus(work.lease()))
                .bind("owner", self.value())
                .map((row, _) -> row(row))
                .stream()
                .collect(Collectors.groupingBy(Row::conversation));
    }

    private static void bindTurns(Query commit, List<TurnResult> results) {
        JdbcColumns.of(commit, results)
                .uuid("conversations", result -> result.conversation().value())
                .number("fences", result -> result.turn().lease().fence())
                .number("arrivals", result -> result.turn().arrivals())
                .flag("more", TurnResult::leavesMessages)
                .optionalTime("untils", TurnResult::until)
                .optionalText("send_queues", result -> result.sending().map(QueueName::value))
                .flag("handed", TurnResult::handed);
    }

    private static void bindRows(Query commit, List<TurnResult> results) {
        List<FinishedRow> rows =
                results.stream().flatMap(result -> FinishedRow.of(result).stream()).toList();
        JdbcColumns.of(commit, rows)
                .uuid("row_conversations", row -> row.conversation().value())
                .number("rows", FinishedRow::row)
                .text("row_states", FinishedRow::state)
                .uuid("row_turns", FinishedRow::turn)
                .optionalText("row_reasons", FinishedRow::reason)
                .optionalNumber("row_attempts", FinishedRow::attempts);
    }

    private void bindSessions(Query commit, List<StoredSession> changed) {
        JdbcColumns.of(commit, changed)
                .uuid("session_conversations", session -> session.conversation().value())
                .number("session_versions", StoredSession::version)
                .text("session_states", session -> payloads.write(session.session()));
    }

    private void bindMessages(Query commit, List<TurnResult> results) {
        record Said(TurnResult result, OutboundMessage message, boolean first) {}
        List<Said> said = new ArrayList<>();
        for (TurnResult result : results) {
            for (int i = 0; i < result.messages().size(); i++) {
                said.add(new Said(result, result.messages().get(i), i == 0));
            }
        }
        JdbcColumns.of(commit, said)
                .uuid("said_conversations", part -> part.result().conversation().value())
                .uuid("said_turns", part -> part.result().turn().id().value())
                .text("said_payloads", part -> payloads.write(part.message()))
                .flag("said_first", Said::first);
    }

    private static Row row(ResultSet row) throws SQLException {
        long message = row.getLong(5);
        return new Row(
                new ConversationId(row.getObject(1, UUID.class)),
                JdbcColumns.time(row, 2),
                row.getLong(3),
                row.getLong(4),
                message == 0 ? OptionalLong.empty() : OptionalLong.of(message));
    }

    private static Kept kept(
            TurnResult result, Map<ConversationId, List<Row>> held, Instant leaseEnd) {
        List<Row> rows = held.get(result.conversation());
        if (rows == null) {
            return new Kept(false, Optional.empty(), Optional.empty());
        }
        return new Kept(true, rows.getFirst().ready(), handover(result, rows, leaseEnd));
    }

    private static Optional<Handover> handover(
            TurnResult result, List<Row> rows, Instant leaseEnd) {
        List<Outbound> messages =
                IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).message().isPresent())
                        .mapToObj(i ->
                                new Outbound(
                                        new OutboundId(rows.get(i).message().getAsLong()),
                                        result.turn().address(),
                                        result.messages().get(i)))
                        .toList();
        Row any = rows.getFirst();
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Handover(
                                new Lease(any.conversation(), any.fence(), 1, leaseEnd),
                                any.arrivals(),
                                messages));
    }
}
