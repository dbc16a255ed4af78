package dev.parley.inbox;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import dev.parley.inbound.ExternalId;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
                RETURNING conversation_id, channel, account, external_id, state),
            queued AS (
                INSERT INTO work (queue, conversation_id, ready_at, since, urgent)
                SELECT :queue, conversation_id,
                       CASE WHEN bool_or(urgent) THEN :now::timestamptz ELSE :quiet_until::timestamptz END, :now::timestamptz, bool_or(urgent)
                FROM received
                JOIN unnest(:channels, :accounts, :externals, :urgents)
                         AS delivery (channel, account, external_id, urgent)
                    USING (channel, account, external_id)
                WHERE state = 'pending'
                GROUP BY conversation_id
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
            SELECT channel, account, external_id FROM received
            """;

    private final Jdbi jdbi;
    private final JdbcConversations conversations;

    JdbcInbox(Jdbi jdbi, JdbcConversations conversations) {
        this.jdbi = jdbi;
        this.conversations = conversations;
    }

    /** What was stored. */
    record Stored(Set<Received.Key> keys, Map<ConversationAddress, ConversationId> conversations) {}

    /**
     * Stores deliveries in their order, in one transaction.
     *
     * @param quietUntil when a turn may start that waits out its quiet time
     * @param longest the longest a burst's first message waits
     */
    Stored store(List<Received> deliveries, Instant now, Instant quietUntil, Duration longest) {
        Set<ConversationAddress> addresses =
                deliveries.stream()
                        .map(delivery -> delivery.inbound().conversation())
                        .collect(Collectors.toSet());
        Map<ConversationAddress, ConversationId> known = conversations.known(addresses);
        try {
            if (known.size() == addresses.size()) {
                // One statement is a transaction by itself, without the two trips of its frame.
                return jdbi.withHandle(handle ->
                        new Stored(
                                accept(handle, deliveries, known, now, quietUntil, longest),
                                known));
            }
            Stored stored =
                    jdbi.inTransaction(handle -> {
                        Map<ConversationAddress, ConversationId> resolved =
                                conversations.resolve(handle, addresses, known, now);
                        return new Stored(
                                accept(handle, deliveries, resolved, now, quietUntil, longest),
                                resolved);
                    });
            conversations.remember(stored.conversations());
            return stored;
        } catch (RuntimeException failure) {
            conversations.forget();
            throw failure;
        }
    }

    private static Set<Received.Key> accept(
            Handle handle,
            List<Received> deliveries,
            Map<ConversationAddress, ConversationId> resolved,
            Instant now,
            Instant quietUntil,
            Duration longest) {
        return new HashSet<>(
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
                        .bind("quiet_until", quietUntil)
                        .bind("longest", longest.toMillis() / 1000.0)
                        .map((row, _) ->
                                new Received.Key(
                                        row.getString(1),
                                        row.getString(2),
                                        new ExternalId(row.getString(3))))
                        .list());
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
