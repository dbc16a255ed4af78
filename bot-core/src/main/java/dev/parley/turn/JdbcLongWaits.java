package dev.parley.turn;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import dev.parley.database.Payloads;
import dev.parley.outbound.OutboundMessage;
import dev.parley.work.JdbcWork;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Who waits long in the queue of turns, and what they are told meanwhile. */
@Singleton
final class JdbcLongWaits {

    /** People told at once; those behind them are told a moment later. */
    private static final int MOST = 200;

    private static final String DEPTH =
            """
            SELECT count(*) FILTER (WHERE ready_at <= :now::timestamptz),
                   count(*) FILTER (WHERE ready_at > :now::timestamptz AND lease_owner IS NOT NULL)
            FROM work WHERE queue = :queue AND ready_at < 'infinity'
            """;

    /** Nobody is told while a message waits that they were told about. */
    private static final String UNTOLD =
            """
            SELECT conversation_id, place
            FROM (SELECT conversation_id, told_row, row_number() OVER (ORDER BY ready_at) AS place
                  FROM work
                  WHERE queue = :queue AND ready_at <= :now::timestamptz AND ready_at < 'infinity') AS waiting
            WHERE place > :first AND NOT EXISTS (
                SELECT FROM inbox
                WHERE conversation_id = waiting.conversation_id AND state = 'pending' AND id <= told_row)
            ORDER BY place
            LIMIT :most
            """;

    /**
     * {@code held} are those of the conversations that wait still, with nothing new in them. While
     * their rows are locked nobody claims them, and who might have them in hand, under a lease that
     * has ended, commits after this: so what is said here comes before the answer. Rows that
     * somebody has locked are left for the next time.
     */
    private static final String TELL =
            """
            WITH free AS (
                SELECT w.conversation_id
                FROM work w JOIN unnest(:conversations, :arrivals) AS notice (conversation_id, arrivals)
                    USING (conversation_id, arrivals)
                WHERE w.queue = :queue AND w.ready_at <= :now::timestamptz
                ORDER BY w.conversation_id
                FOR UPDATE OF w SKIP LOCKED),
            held AS (
                UPDATE work w
                SET told_row = coalesce(
                    (SELECT max(id) FROM inbox WHERE conversation_id = w.conversation_id AND state = 'pending'), told_row)
                FROM free
                WHERE w.queue = :queue AND w.conversation_id = free.conversation_id
                RETURNING w.conversation_id),
            sending AS (
                INSERT INTO work AS w (queue, conversation_id, ready_at, since)
                SELECT send_queue, conversation_id, :now::timestamptz, :now::timestamptz
                FROM unnest(:conversations, :send_queues) AS notice (conversation_id, send_queue)
                JOIN held USING (conversation_id)
                ORDER BY conversation_id
                %s),
            said AS (
                INSERT INTO outbox (conversation_id, turn_id, payload, created_at, state, changed_at)
                SELECT conversation_id, turn_id, payload::json, :now::timestamptz, 'pending', :now::timestamptz
                FROM unnest(:said_conversations, :said_turns, :said_payloads)
                         WITH ORDINALITY AS m (conversation_id, turn_id, payload, place)
                JOIN held USING (conversation_id)
                ORDER BY place),
            noted AS (%s)
            SELECT count(*) FROM held
            """
                    .formatted(JdbcWork.ARRIVES, JdbcAudit.APPEND_HELD);

    private final Jdbi jdbi;
    private final Payloads payloads;

    JdbcLongWaits(Jdbi jdbi, Payloads payloads) {
        this.jdbi = jdbi;
        this.payloads = payloads;
    }

    /**
     * How much there is to do.
     *
     * @param waiting conversations that nobody works on yet
     * @param inHand conversations that some process works on
     */
    record Depth(long waiting, long inHand) {}

    Depth depth(Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DEPTH)
                        .bind("queue", QueueName.TURNS.value())
                        .bind("now", now)
                        .map((row, _) -> new Depth(row.getLong(1), row.getLong(2)))
                        .one());
    }

    /** Those who wait behind a place and were not told, each with its place in the queue. */
    Map<ConversationId, Long> untold(long first, Instant now) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery(UNTOLD)
                        .bind("queue", QueueName.TURNS.value())
                        .bind("now", now)
                        .bind("first", first)
                        .bind("most", MOST)
                        .map((row, _) ->
                                Map.entry(
                                        new ConversationId(row.getObject(1, UUID.class)),
                                        row.getLong(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Tells people, each once, and remembers it, in one transaction.
     *
     * @return how many were told: the others' turn has come meanwhile, or they wrote more
     */
    long tell(List<WaitNotice> notices, Instant now) {
        return jdbi.withHandle(handle -> {
            Query tell =
                    JdbcColumns.of(handle.createQuery(TELL), notices)
                            .uuid("conversations", notice -> notice.conversation().value())
                            .number("arrivals", notice -> notice.turn().arrivals())
                            .text("send_queues", notice -> notice.queue().value())
                            .statement()
                            .bind("queue", QueueName.TURNS.value())
                            .bind("now", now);
            bindMessages(tell, notices);
            return JdbcAudit.bind(
                            tell, notices.stream().map(JdbcLongWaits::event).toList(), payloads)
                    .mapTo(Long.class)
                    .one();
        });
    }

    private void bindMessages(Query tell, List<WaitNotice> notices) {
        record Said(WaitNotice notice, OutboundMessage message) {}
        List<Said> said =
                notices.stream()
                        .flatMap(notice ->
                                notice.messages().stream()
                                        .map(message -> new Said(notice, message)))
                        .toList();
        JdbcColumns.of(tell, said)
                .uuid("said_conversations", part -> part.notice().conversation().value())
                .uuid("said_turns", part -> part.notice().turn().id().value())
                .text("said_payloads", part -> payloads.write(part.message()));
    }

    private static AuditEvent event(WaitNotice notice) {
        return new AuditEvent(
                notice.conversation(), Optional.of(notice.turn().id()), "wait-told", Map.of());
    }
}
