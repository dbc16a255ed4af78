package dev.parley.outbox;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.database.Payloads;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.work.JdbcWork;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table {@code outbox}: adding to it and reading from it. */
@Singleton
public final class JdbcOutbox {

    private static final String APPEND =
            """
            INSERT INTO outbox (conversation_id, turn_id, payload, created_at, state, changed_at)
            SELECT conversation_id, turn_id, payload::json, :now::timestamptz, 'pending', :now::timestamptz
            FROM unnest(:conversations, :turns, :payloads)
                WITH ORDINALITY AS message (conversation_id, turn_id, payload, place)
            ORDER BY place
            """;

    private static final String WAITING =
            """
            SELECT c.id, c.channel, c.account, c.chat, o.id, o.payload, o.attempts, o.state
            FROM unnest(:conversations) AS claimed (conversation_id)
            JOIN conversation c ON c.id = claimed.conversation_id
            CROSS JOIN LATERAL (
                SELECT id, payload, attempts, state FROM outbox
                WHERE conversation_id = claimed.conversation_id AND state IN ('pending', 'sending')
                ORDER BY id
                LIMIT 20) o
            ORDER BY c.id, o.id
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

    /**
     * Adds messages, in order, and puts their conversations into their channels' queues, all in the
     * turns' transaction.
     */
    public void append(Handle handle, List<NewMessage> messages, Instant now) {
        if (messages.isEmpty()) {
            return;
        }
        handle.createUpdate(APPEND)
                .bindArray(
                        "conversations",
                        UUID.class,
                        column(messages, message -> message.conversation().value()))
                .bindArray("turns", UUID.class, column(messages, message -> message.turn().value()))
                .bindArray(
                        "payloads",
                        String.class,
                        column(messages, message -> payloads.write(message.message())))
                .bind("now", now)
                .execute();
        Map<ChannelName, List<NewMessage>> byChannel =
                messages.stream()
                        .collect(Collectors.groupingBy(message -> message.address().channel()));
        byChannel.forEach((channel, channelMessages) ->
                JdbcWork.add(
                        handle,
                        QueueName.sending(channel),
                        channelMessages.stream()
                                .map(NewMessage::conversation)
                                .collect(Collectors.toSet()),
                        now));
    }

    /**
     * The messages that wait in claimed conversations, each conversation's in order. The first of
     * each is marked as being sent before anybody sends it.
     */
    List<Waiting> start(List<Lease> leases, Instant now) {
        return jdbi.inTransaction(handle -> {
            List<Waiting> waiting = waiting(handle, leases);
            Collection<Waiting> first =
                    waiting.stream()
                            .collect(
                                    Collectors.toMap(
                                            Waiting::conversation,
                                            Function.identity(),
                                            (head, _) -> head))
                            .values();
            markAsSending(handle, first.stream().map(head -> head.outbound().id()).toList(), now);
            return waiting;
        });
    }

    private List<Waiting> waiting(Handle handle, List<Lease> leases) {
        return handle.createQuery(WAITING)
                .bindArray(
                        "conversations",
                        UUID.class,
                        column(leases, lease -> lease.conversation().value()))
                .map((row, _) ->
                        new Waiting(
                                new ConversationId(row.getObject(1, UUID.class)),
                                new Outbound(
                                        new OutboundId(row.getLong(5)),
                                        new ConversationAddress(
                                                new ChannelName(row.getString(2)),
                                                row.getString(3),
                                                row.getString(4)),
                                        payloads.read(row.getString(6), OutboundMessage.class)),
                                row.getInt(7),
                                row.getString(8).equals("sending")))
                .list();
    }

    static void markAsSending(Handle handle, List<OutboundId> rows, Instant now) {
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
