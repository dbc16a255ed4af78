package dev.parley.inbox;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import dev.parley.directory.JdbcConversations;
import dev.parley.inbound.ExternalId;
import dev.parley.work.Lease;
import dev.parley.work.ProcessName;
import dev.parley.work.QueueName;
import dev.parley.work.WorkConfig;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table {@code inbox}. */
@Singleton
final class JdbcInbox {

    /**
     * One statement stores the deliveries and puts their conversations into the queue of turns. A
     * conversation that waits out its quiet time waits anew, up to a bound; a leased one is looked
     * at when its turn ends, which finds that the count of arrivals has changed; one that backs off
     * after a failure goes on backing off.
     *
     * <p>As far as this process has room for turns, a conversation that rests and may be answered
     * at once is leased to it in the same breath ({@code claimed}). It rested {@code before}, too,
     * with the same count: so nothing else waits in it, and its session is the one this statement
     * sees.
     */
    private static final String ACCEPT =
            """
            WITH received AS (
                INSERT INTO inbox (conversation_id, channel, account, external_id, position, interrupts,
                                   payload, received_at, state)
                SELECT conversation_id, channel, account, external_id, position, interrupts, payload::json, :now::timestamptz, state
                FROM unnest(:conversations, :channels, :accounts, :externals, :positions, :interrupts,
                            :payloads, :states)
                    WITH ORDINALITY AS delivery
                        (conversation_id, channel, account, external_id, position, interrupts, payload, state, place)
                ORDER BY place
                ON CONFLICT (channel, account, external_id) DO NOTHING
                RETURNING id, conversation_id, channel, account, external_id, state),
            arrived AS MATERIALIZED (
                SELECT conversation_id, bool_or(urgent) AS urgent
                FROM received
                JOIN unnest(:channels, :accounts, :externals, :urgents)
                         AS delivery (channel, account, external_id, urgent)
                    USING (channel, account, external_id)
                WHERE state = 'pending'
                GROUP BY conversation_id),
            before AS (
                SELECT w.conversation_id, w.arrivals FROM work w JOIN arrived USING (conversation_id)
                WHERE w.queue = :queue AND w.conversation_id = ANY (:conversations)
                    AND w.ready_at = 'infinity' AND (arrived.urgent OR :at_once)
                LIMIT :room),
            locked AS (
                SELECT w.conversation_id, w.arrivals, w.ready_at FROM work w JOIN arrived USING (conversation_id)
                WHERE :room > 0 AND w.queue = :queue AND w.conversation_id = ANY (:conversations)
                ORDER BY w.conversation_id
                FOR UPDATE OF w),
            claimed AS (
                UPDATE work w
                SET lease_owner = :owner, fence = nextval('work_fence'), ready_at = :lease_until::timestamptz,
                    attempts = 1, arrivals = w.arrivals + 1, since = :now::timestamptz
                FROM locked JOIN before USING (conversation_id, arrivals)
                WHERE w.queue = :queue AND w.conversation_id = ANY (:conversations)
                    AND w.conversation_id = locked.conversation_id AND locked.ready_at = 'infinity'
                RETURNING w.conversation_id, w.fence, w.arrivals),
            queued AS (
                INSERT INTO work (queue, conversation_id, ready_at, since, urgent)
                SELECT :queue, conversation_id,
                       CASE WHEN urgent THEN :now::timestamptz ELSE :quiet_until::timestamptz END, :now::timestamptz, urgent
                FROM arrived
                WHERE conversation_id NOT IN (SELECT conversation_id FROM claimed)
                ORDER BY conversation_id
                ON CONFLICT (queue, conversation_id) DO UPDATE
                SET urgent = work.urgent OR excluded.urgent,
                    arrivals = work.arrivals + 1,
                    since = CASE WHEN work.ready_at = 'infinity' THEN excluded.since ELSE work.since END,
                    ready_at = CASE
                        WHEN work.lease_owner IS NOT NULL THEN work.ready_at
                        WHEN work.ready_at = 'infinity' THEN excluded.ready_at
                        WHEN excluded.urgent THEN least(work.ready_at, excluded.ready_at)
                        WHEN work.urgent OR work.attempts > 0 THEN work.ready_at
                        ELSE least(work.since + make_interval(secs => :longest), excluded.ready_at) END)
            SELECT received.channel, received.account, received.external_id, received.id,
                   claimed.conversation_id, claimed.fence, claimed.arrivals, coalesce(session.version, 0)
            FROM received
            LEFT JOIN claimed USING (conversation_id)
            LEFT JOIN session ON session.conversation_id = claimed.conversation_id
                AND session.conversation_id = ANY (:conversations)
            """;

    private final Jdbi jdbi;
    private final JdbcConversations conversations;
    private final TurnRhythm rhythm;
    private final WorkConfig work;
    private final ProcessName self;

    JdbcInbox(
            Jdbi jdbi,
            JdbcConversations conversations,
            TurnRhythm rhythm,
            WorkConfig work,
            ProcessName self) {
        this.jdbi = jdbi;
        this.conversations = conversations;
        this.rhythm = rhythm;
        this.work = work;
        this.self = self;
    }

    /**
     * Stores deliveries in their order, in one transaction.
     *
     * @param room how many conversations this process could answer at once
     */
    Stored store(List<Received> deliveries, Instant now, int room) {
        Set<ConversationAddress> addresses =
                deliveries.stream()
                        .map(delivery -> delivery.inbound().conversation())
                        .collect(Collectors.toSet());
        Map<ConversationAddress, ConversationId> known = conversations.known(addresses);
        try {
            if (known.size() == addresses.size()) {
                // One statement is a transaction by itself, without the two trips of its frame.
                return jdbi.withHandle(handle -> accept(handle, deliveries, known, now, room));
            }
            Stored stored =
                    jdbi.inTransaction(handle ->
                            accept(
                                    handle,
                                    deliveries,
                                    conversations.resolve(handle, addresses, known, now),
                                    now,
                                    room));
            conversations.remember(stored.conversations());
            return stored;
        } catch (RuntimeException failure) {
            conversations.forget();
            throw failure;
        }
    }

    private Stored accept(
            Handle handle,
            List<Received> deliveries,
            Map<ConversationAddress, ConversationId> resolved,
            Instant now,
            int room) {
        Instant leaseEnd = now.plus(work.lease());
        List<StoredRow> rows =
                JdbcColumns.of(handle.createQuery(ACCEPT), deliveries)
                        .uuid("conversations", delivery -> conversation(resolved, delivery))
                        .text("channels", delivery -> delivery.key().channel())
                        .text("accounts", delivery -> delivery.key().account())
                        .text("externals", delivery -> delivery.key().externalId().value())
                        .number("positions", delivery -> delivery.inbound().position())
                        .flag("interrupts", Received::interrupts)
                        .flag("urgents", Received::urgent)
                        .text("payloads", Received::payload)
                        .text("states", Received::state)
                        .statement()
                        .bind("queue", QueueName.TURNS.value())
                        .bind("now", now)
                        .bind("quiet_until", now.plus(rhythm.quiet()))
                        .bind("longest", rhythm.longest().toMillis() / 1000.0)
                        .bind("room", room)
                        .bind("at_once", rhythm.oneByOne())
                        .bind("owner", self.value())
                        .bind("lease_until", leaseEnd)
                        .map((row, _) -> row(row, leaseEnd))
                        .list();
        return Stored.of(deliveries, resolved, rows);
    }

    private static StoredRow row(ResultSet row, Instant leaseEnd) throws SQLException {
        long fence = row.getLong(6);
        return new StoredRow(
                new Received.Key(
                        row.getString(1), row.getString(2), new ExternalId(row.getString(3))),
                row.getLong(4),
                fence == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Lease(
                                        new ConversationId(row.getObject(5, UUID.class)),
                                        fence,
                                        1,
                                        leaseEnd)),
                row.getLong(7),
                row.getLong(8));
    }

    private static UUID conversation(
            Map<ConversationAddress, ConversationId> resolved, Received delivery) {
        ConversationId id = resolved.get(delivery.inbound().conversation());
        if (id == null) {
            throw new IllegalStateException("a conversation that was just made cannot be found");
        }
        return id.value();
    }
}
