package dev.parley.deadletter;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import dev.parley.deadletter.DeadLetterId.Kind;
import dev.parley.operator.Operator;
import dev.parley.outbound.Delivery;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Rows of the tables {@code inbox} and {@code outbox}. */
@Singleton
final class JdbcDeadLetters implements DeadLetters {

    /** Of a send also one that is held back: whether it arrived is for an operator to find out. */
    private static final String OLDEST =
            """
            SELECT 'TURN' AS kind, id, channel, conversation_id, turn_id, reason, attempts, received_at AS since
            FROM inbox
            WHERE state = 'dead'
            UNION ALL
            SELECT 'SEND', o.id, c.channel, o.conversation_id, o.turn_id, o.reason, o.attempts, o.created_at
            FROM outbox o JOIN conversation c ON c.id = o.conversation_id
            WHERE o.state IN ('dead', 'held')
            ORDER BY since, id
            LIMIT :most
            """;

    private static final String BACKLOG =
            """
            SELECT count(*), min(since) FROM (
                SELECT received_at AS since FROM inbox WHERE state = 'dead'
                UNION ALL
                SELECT created_at FROM outbox WHERE state IN ('dead', 'held')) letter
            """;

    private static final String AWAITING =
            """
            FROM outbox o JOIN conversation c ON c.id = o.conversation_id
            WHERE o.state = 'pending' AND starts_with(o.reason, :waits)
            """;

    private static final String AWAITING_OLDEST =
            """
            SELECT 'SEND', o.id, c.channel, o.conversation_id, o.turn_id, o.reason, o.attempts, o.created_at
            """
                    + AWAITING
                    + "ORDER BY o.created_at, o.id LIMIT :most";

    private static final String RECEIVED =
            "SELECT payload::text FROM inbox WHERE id = :row AND state = 'dead'";
    private static final String TO_SEND =
            "SELECT payload::text FROM outbox WHERE id = :row AND state IN ('dead', 'held')";

    /** The conversation's row of the queue, which rests or works, has something to do again. */
    private static final String QUEUE =
            """
            , queued AS (
                INSERT INTO work AS w (queue, conversation_id, ready_at, since, urgent)
                SELECT DISTINCT queue, conversation_id, :now::timestamptz, :now::timestamptz, true FROM again
                ORDER BY queue, conversation_id
                ON CONFLICT (queue, conversation_id) DO UPDATE
                SET arrivals = w.arrivals + 1, urgent = true,
                    ready_at = CASE WHEN w.lease_owner IS NULL THEN least(w.ready_at, excluded.ready_at)
                                    ELSE w.ready_at END)
            SELECT conversation_id, queue, id FROM again
            """;

    private static final String TURN_AGAIN =
            """
            WITH again AS (
                UPDATE inbox SET state = 'pending', turn_id = NULL, reason = NULL, attempts = NULL
                WHERE state = 'dead' AND (:every OR id = :row)
                RETURNING conversation_id, 'turns' AS queue, id)
            """
                    + QUEUE;

    private static final String SEND_AGAIN =
            """
            WITH again AS (
                UPDATE outbox o SET state = 'pending', attempts = 0, reason = NULL, receipt = NULL, changed_at = :now::timestamptz
                FROM conversation c
                WHERE c.id = o.conversation_id AND o.state IN ('dead', 'held') AND (:every OR o.id = :row)
                RETURNING o.conversation_id, 'send-' || c.channel AS queue, o.id)
            """
                    + QUEUE;

    private static final String TURN_DISCARDED =
            """
            UPDATE inbox SET state = 'discarded' WHERE id = :row AND state = 'dead'
            RETURNING conversation_id
            """;
    private static final String SEND_DISCARDED =
            """
            UPDATE outbox SET state = 'discarded', changed_at = :now::timestamptz
            WHERE id = :row AND state IN ('dead', 'held')
            RETURNING conversation_id
            """;

    private final Jdbi jdbi;
    private final JdbcAudit audit;
    private final Wakeups wakeups;
    private final InstantSource clock;

    JdbcDeadLetters(
            Jdbi jdbi,
            JdbcAudit audit,
            Wakeups wakeups,
            InstantSource clock,
            DeadLetterMetrics metrics) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.wakeups = wakeups;
        this.clock = clock;
        metrics.watch(this);
    }

    /** A letter that is on its way again. */
    private record Again(ConversationId conversation, QueueName queue, DeadLetterId id) {}

    @Override
    public List<DeadLetter> oldest(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(OLDEST).bind("most", most).map((row, _) -> letter(row)).list());
    }

    @Override
    public Optional<String> payload(DeadLetterId id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(id.kind() == Kind.TURN ? RECEIVED : TO_SEND)
                        .bind("row", id.row())
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public Backlog backlog() {
        return jdbi.withHandle(handle ->
                handle.createQuery(BACKLOG)
                        .map((row, _) -> new Backlog(row.getInt(1), JdbcColumns.time(row, 2)))
                        .one());
    }

    @Override
    public List<DeadLetter> awaitingPerson(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(AWAITING_OLDEST)
                        .bind("waits", Delivery.AwaitsPerson.WAITS)
                        .bind("most", most)
                        .map((row, _) -> letter(row))
                        .list());
    }

    @Override
    public int countAwaitingPerson() {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT count(*) " + AWAITING)
                        .bind("waits", Delivery.AwaitsPerson.WAITS)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public boolean replay(DeadLetterId id, Operator by) {
        return wake(jdbi.inTransaction(handle -> again(handle, id.kind(), false, id.row(), by)))
                > 0;
    }

    @Override
    public int replayAll(Operator by) {
        return wake(jdbi.inTransaction(handle -> again(handle, Kind.TURN, true, 0, by)))
                + wake(jdbi.inTransaction(handle -> again(handle, Kind.SEND, true, 0, by)));
    }

    private List<Again> again(Handle handle, Kind kind, boolean every, long row, Operator by) {
        Instant now = clock.instant();
        List<Again> letters =
                handle.createQuery(kind == Kind.TURN ? TURN_AGAIN : SEND_AGAIN)
                        .bind("every", every)
                        .bind("row", row)
                        .bind("now", now)
                        .map((found, _) ->
                                new Again(
                                        new ConversationId(found.getObject(1, UUID.class)),
                                        new QueueName(found.getString(2)),
                                        new DeadLetterId(kind, found.getLong(3))))
                        .list();
        audit.append(
                handle,
                letters.stream()
                        .map(letter ->
                                event(
                                        letter.conversation(),
                                        "dead-letter-replayed",
                                        Map.of(
                                                "letter", letter.id().toString(),
                                                "by", by.name())))
                        .toList(),
                now);
        return letters;
    }

    private int wake(List<Again> letters) {
        var queues = new HashSet<QueueName>();
        letters.forEach(letter -> queues.add(letter.queue()));
        queues.forEach(queue -> wakeups.ready(queue, clock.instant()));
        return letters.size();
    }

    @Override
    public boolean discard(DeadLetterId id, String why, Operator by) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            Query discarded =
                    id.kind() == Kind.TURN
                            ? handle.createQuery(TURN_DISCARDED)
                            : handle.createQuery(SEND_DISCARDED).bind("now", now);
            Optional<ConversationId> conversation =
                    discarded
                            .bind("row", id.row())
                            .mapTo(UUID.class)
                            .findOne()
                            .map(ConversationId::new);
            Map<String, String> details =
                    Map.of("letter", id.toString(), "by", by.name(), "reason", why);
            conversation.ifPresent(where ->
                    audit.append(
                            handle, List.of(event(where, "dead-letter-discarded", details)), now));
            return conversation.isPresent();
        });
    }

    private static AuditEvent event(
            ConversationId conversation, String type, Map<String, String> details) {
        return new AuditEvent(conversation, Optional.empty(), type, details);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                new DeadLetterId(Kind.valueOf(row.getString(1)), row.getLong(2)),
                new ChannelName(row.getString(3)),
                new ConversationId(row.getObject(4, UUID.class)),
                Optional.ofNullable(row.getObject(5, UUID.class)),
                Optional.ofNullable(row.getString(6)).orElse("unknown"),
                row.getInt(7),
                row.getTimestamp(8).toInstant());
    }
}
