package dev.parley.work;

import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The table {@code work}. Rows are always locked in the order of their conversation, so that
 * transactions that touch many of them never wait for each other in a circle.
 */
@Singleton
public final class JdbcWork {

    /**
     * How a part of a statement that inserts into {@code work AS w} ends, where something arrives
     * that whoever holds the conversation, or waits with it, need not begin with at once.
     */
    public static final String ARRIVES =
            """
            ON CONFLICT (queue, conversation_id) DO UPDATE
            SET arrivals = w.arrivals + 1,
                since = CASE WHEN w.ready_at = 'infinity' THEN excluded.since ELSE w.since END,
                ready_at = CASE WHEN w.lease_owner IS NULL AND w.attempts = 0
                                THEN least(w.ready_at, excluded.ready_at)
                                ELSE w.ready_at END\
            """;

    private static final String CLAIM =
            """
            WITH due AS (
                SELECT queue, conversation_id FROM work
                WHERE queue = :queue AND ready_at <= :now::timestamptz AND ready_at < 'infinity'
                ORDER BY ready_at
                LIMIT :most
                FOR UPDATE SKIP LOCKED)
            UPDATE work w
            SET lease_owner = :owner, ready_at = :until::timestamptz, urgent = false, attempts = attempts + 1,
                fence = nextval('work_fence')
            FROM due d
            WHERE w.queue = d.queue AND w.conversation_id = d.conversation_id
                AND w.queue = :queue AND w.conversation_id = ANY (ARRAY(SELECT conversation_id FROM due))
            RETURNING w.conversation_id, w.fence, w.attempts
            """;

    /**
     * A fence belongs to one claim, so both lists need no pairing; paired by a join, each lease
     * would be compared with each.
     */
    private static final String RENEW =
            """
            WITH mine AS (
                SELECT conversation_id FROM work
                WHERE queue = :queue AND conversation_id = ANY (:conversations) AND fence = ANY (:fences)
                ORDER BY conversation_id
                FOR UPDATE)
            UPDATE work SET ready_at = :until::timestamptz
            WHERE queue = :queue AND conversation_id = ANY (ARRAY(SELECT conversation_id FROM mine))
            RETURNING conversation_id
            """;

    private static final String RELEASE =
            """
            UPDATE work
            SET lease_owner = NULL, fence = 0, ready_at = :at::timestamptz, since = :at::timestamptz,
                attempts = greatest(0, attempts + :attempts)
            WHERE queue = :queue AND conversation_id = :conversation AND fence = :fence
            """;

    private static final String REST =
            """
            UPDATE work
            SET lease_owner = NULL, fence = 0, attempts = 0, since = :now::timestamptz,
                ready_at = CASE WHEN arrivals = :arrivals THEN 'infinity' ELSE :now::timestamptz END
            WHERE queue = :queue AND conversation_id = :conversation AND fence = :fence
            RETURNING nullif(ready_at, 'infinity')
            """;

    private static final String OLDEST_READY =
            """
            SELECT min(since) FROM work
            WHERE queue = :queue AND ready_at <= :now::timestamptz AND ready_at < 'infinity'
            """;

    private static final String NEXT =
            "SELECT min(ready_at) FROM work WHERE queue = :queue AND ready_at < 'infinity'";

    private final Jdbi jdbi;

    JdbcWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Lease> claim(QueueName queue, String owner, int most, Instant now, Instant until) {
        return jdbi.withHandle(handle ->
                handle.createQuery(CLAIM)
                        .bind("queue", queue.value())
                        .bind("owner", owner)
                        .bind("most", most)
                        .bind("now", now)
                        .bind("until", until)
                        .map((row, _) ->
                                new Lease(
                                        new ConversationId(row.getObject(1, UUID.class)),
                                        row.getLong(2),
                                        row.getInt(3),
                                        until))
                        .list());
    }

    /** Extends leases and returns the conversations of those that are still held. */
    Set<ConversationId> renew(QueueName queue, Collection<Lease> leases, Instant until) {
        return jdbi.withHandle(handle ->
                new HashSet<>(
                        leases(handle.createQuery(RENEW), queue, leases)
                                .bind("until", until)
                                .map((row, _) -> new ConversationId(row.getObject(1, UUID.class)))
                                .list()));
    }

    /**
     * Gives a conversation back, to be claimed from a point in time on.
     *
     * @param attempts what to add to its attempts: -1 when the claim shall not count
     */
    public void release(QueueName queue, Lease lease, Instant at, int attempts) {
        jdbi.useHandle(handle ->
                handle.createUpdate(RELEASE)
                        .bind("queue", queue.value())
                        .bind("conversation", lease.conversation().value())
                        .bind("fence", lease.fence())
                        .bind("at", at)
                        .bind("attempts", attempts)
                        .execute());
    }

    /**
     * Gives a conversation back in which nothing waits.
     *
     * @param arrivals the queue's count of arrivals when nothing was found
     * @return when it is ready again, should something have come since then
     */
    public Optional<Instant> rest(QueueName queue, Lease lease, long arrivals, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(REST)
                        .bind("queue", queue.value())
                        .bind("conversation", lease.conversation().value())
                        .bind("fence", lease.fence())
                        .bind("arrivals", arrivals)
                        .bind("now", now)
                        .map((row, _) -> JdbcColumns.time(row, 1))
                        .findOne()
                        .flatMap(ready -> ready));
    }

    /** Since when the oldest conversation of a queue has waited that is ready and nobody's. */
    Optional<Instant> oldestReady(QueueName queue, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(OLDEST_READY)
                        .bind("queue", queue.value())
                        .bind("now", now)
                        .mapTo(Instant.class)
                        .findOne());
    }

    /** When the next conversation of a queue is ready, or its lease ends. */
    Optional<Instant> next(QueueName queue) {
        return jdbi.withHandle(handle ->
                handle.createQuery(NEXT)
                        .bind("queue", queue.value())
                        .mapTo(Instant.class)
                        .findOne());
    }

    private static Query leases(Query query, QueueName queue, Collection<Lease> leases) {
        return JdbcColumns.of(query, List.copyOf(leases))
                .uuid("conversations", lease -> lease.conversation().value())
                .number("fences", Lease::fence)
                .statement()
                .bind("queue", queue.value());
    }
}
