package dev.parley.outbox;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.database.Payloads;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table {@code outbox}, as the sender of a channel reads it. */
@Singleton
final class JdbcOutbox {

    /** A long queue does not come into memory at once. */
    private static final int MOST = 20;

    /**
     * What was being sent when a lease ended comes first: a template may have been sent past a
     * reply that waits for the person.
     */
    private static final String WAITING =
            """
            SELECT c.id, c.channel, c.account, coalesce(c.now_chat, c.chat), w.arrivals, o.id, o.payload, o.attempts, o.state
            FROM unnest(:conversations) AS claimed (conversation_id)
            JOIN conversation c ON c.id = claimed.conversation_id
            JOIN work w ON w.queue = :queue AND w.conversation_id = c.id AND w.conversation_id = ANY (:conversations)
            LEFT JOIN LATERAL (
                SELECT id, payload, attempts, state FROM outbox
                WHERE conversation_id = claimed.conversation_id AND state IN ('pending', 'sending')
                ORDER BY state DESC, id
                LIMIT :most) o ON true
            WHERE c.id = ANY (:conversations)
            ORDER BY c.id, o.state DESC, o.id
            """;

    private static final String TEMPLATES =
            """
            SELECT id, payload, attempts, state FROM outbox
            WHERE conversation_id = :conversation AND state = 'pending' AND id > :row AND payload ->> 'template' IS NOT NULL
            ORDER BY id
            LIMIT :most
            """;

    /** A row that is being sent already was cut off: it may have arrived, and is marked so. */
    private static final String START =
            """
            UPDATE outbox
            SET state = 'sending', attempts = attempts + 1, changed_at = :now::timestamptz,
                uncertain = uncertain + CASE WHEN state = 'sending' THEN 1 ELSE 0 END
            WHERE id = ANY (:rows) AND state IN ('pending', 'sending')
            """;

    private final Jdbi jdbi;
    private final Payloads payloads;

    JdbcOutbox(Jdbi jdbi, Payloads payloads) {
        this.jdbi = jdbi;
        this.payloads = payloads;
    }

    /** A row of the query: a conversation, and one message that waits in it, if any does. */
    private record Row(ConversationId conversation, long arrivals, Optional<Waiting> message) {}

    /**
     * The messages that wait in claimed conversations, each conversation's in order. The first of
     * each is marked as being sent before anybody sends it.
     */
    Map<ConversationId, Batch> start(QueueName queue, List<Lease> leases, Instant now) {
        return jdbi.inTransaction(handle -> {
            Map<ConversationId, Batch> batches = waiting(handle, queue, leases);
            List<OutboundId> first =
                    batches.values().stream()
                            .flatMap(batch -> batch.messages().stream().limit(1))
                            .map(head -> head.outbound().id())
                            .toList();
            markAsSending(handle, first, now);
            return batches;
        });
    }

    /**
     * What may go though a message waits for the person, of a batch that begins with it: the
     * templates behind it, also those that were too far behind to be read with it.
     */
    Batch past(Lease lease, Batch batch) {
        if (!batch.more()) {
            return batch.pastFirst();
        }
        Outbound first = batch.messages().getFirst().outbound();
        List<Waiting> templates =
                jdbi.withHandle(handle ->
                        handle.createQuery(TEMPLATES)
                                .bind("conversation", lease.conversation().value())
                                .bind("row", first.id().value())
                                .bind("most", MOST)
                                .map((row, _) -> waiting(row, 1, first.conversation()))
                                .list());
        return new Batch(batch.arrivals(), templates.size() == MOST, true, templates);
    }

    private Map<ConversationId, Batch> waiting(Handle handle, QueueName queue, List<Lease> leases) {
        return handle
                .createQuery(WAITING)
                .bindArray(
                        "conversations",
                        UUID.class,
                        column(leases, lease -> lease.conversation().value()))
                .bind("queue", queue.value())
                .bind("most", MOST)
                .map((row, _) -> row(row))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::conversation,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), JdbcOutbox::batch)));
    }

    private Row row(ResultSet row) throws SQLException {
        ConversationId conversation = new ConversationId(row.getObject(1, UUID.class));
        if (row.getLong(6) == 0) {
            return new Row(conversation, row.getLong(5), Optional.empty());
        }
        ConversationAddress address =
                new ConversationAddress(
                        new ChannelName(row.getString(2)), row.getString(3), row.getString(4));
        return new Row(conversation, row.getLong(5), Optional.of(waiting(row, 6, address)));
    }

    private Waiting waiting(ResultSet row, int first, ConversationAddress address)
            throws SQLException {
        Outbound outbound =
                new Outbound(
                        new OutboundId(row.getLong(first)),
                        address,
                        payloads.read(row.getString(first + 1), OutboundMessage.class));
        return new Waiting(
                outbound, row.getInt(first + 2), row.getString(first + 3).equals("sending"));
    }

    private static Batch batch(List<Row> rows) {
        return new Batch(
                rows.getFirst().arrivals(),
                rows.size() == MOST,
                false,
                rows.stream().flatMap(row -> row.message().stream()).toList());
    }

    private static void markAsSending(Handle handle, List<OutboundId> rows, Instant now) {
        if (!rows.isEmpty()) {
            handle.createUpdate(START)
                    .bindArray("rows", Long.class, column(rows, OutboundId::value))
                    .bind("now", now)
                    .execute();
        }
    }

    private static <T, V> List<V> column(List<T> rows, Function<T, V> value) {
        return rows.stream().map(value).toList();
    }
}
