package dev.parley.receipt;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.MessageReference;
import dev.parley.database.JdbcColumns;
import dev.parley.outbound.Delivery;
import dev.parley.receipt.Receipt.State;
import dev.parley.work.QueueName;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The columns {@code receipt} of the table {@code outbox}. */
@Singleton
final class JdbcReceipts implements Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcReceipts.class);

    /**
     * A message that failed is changed only from "sent": an operator, or a later attempt, may have
     * gone on with it. One that waits for the person loses its id, so that nothing that is told of
     * the attempt counts for the next one.
     */
    private static final String NOTE =
            """
            WITH known AS (
                SELECT o.id, told.* FROM unnest(:externals, :states, :reasons, :awaiting)
                    AS told (external_id, state, reason, awaits)
                JOIN outbox o ON o.external_id = told.external_id AND length(o.external_id) > 20
                JOIN conversation c ON c.id = o.conversation_id AND c.channel = :channel)
            UPDATE outbox o
            SET receipt = CASE WHEN failed AND awaits THEN NULL ELSE known.state END,
                receipt_at = :now::timestamptz,
                external_id = CASE WHEN failed AND awaits THEN NULL ELSE o.external_id END,
                state = CASE WHEN NOT failed THEN o.state WHEN awaits THEN 'pending' ELSE 'dead' END,
                attempts = CASE WHEN failed AND awaits THEN 0 ELSE o.attempts END,
                reason = CASE WHEN failed THEN known.reason ELSE o.reason END
            FROM known, LATERAL (SELECT known.state = 'failed' AS failed) AS outcome
            WHERE o.id = known.id AND (NOT failed OR o.state = 'sent')
                AND array_position(:order, known.state) > coalesce(array_position(:order, o.receipt), 0)
            RETURNING o.conversation_id, o.id, o.state, o.reason, failed
            """;

    private static final String KNOWN =
            """
            SELECT count(*) FROM unnest(:externals) AS told (external_id)
            WHERE EXISTS (
                SELECT FROM outbox
                WHERE outbox.external_id = told.external_id AND length(outbox.external_id) > 20)
            """;

    /**
     * What waits for the person goes before what is said to them next: their queue looks again
     * then.
     */
    private static final String WAIT =
            """
            UPDATE work
            SET arrivals = arrivals + 1,
                ready_at = CASE WHEN lease_owner IS NULL AND ready_at = 'infinity' THEN :until::timestamptz
                                ELSE ready_at END
            WHERE queue = :queue AND conversation_id = ANY (:conversations)
            """;

    private final Jdbi jdbi;
    private final JdbcAudit audit;
    private final InstantSource clock;
    private final MeterRegistry meters;

    JdbcReceipts(Jdbi jdbi, JdbcAudit audit, InstantSource clock, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
    }

    /** A row that changed. */
    private record Noted(
            ConversationId conversation, long row, String state, String reason, boolean failed) {

        boolean waits() {
            return failed && state.equals("pending");
        }
    }

    @Override
    public void note(ChannelName channel, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        Collection<Receipt> furthest = furthest(receipts).values();
        try {
            int unknown =
                    jdbi.inTransaction(handle -> write(handle, channel, List.copyOf(furthest)));
            meters.counter("parley.receipts.unknown", "channel", channel.value())
                    .increment(unknown);
        } catch (RuntimeException failure) {
            throw new ReceiptsUnavailableException(failure);
        }
        furthest.forEach(receipt ->
                meters.counter(
                                "parley.receipts",
                                "channel",
                                channel.value(),
                                "state",
                                receipt.state().column())
                        .increment());
    }

    private static Map<MessageReference, Receipt> furthest(List<Receipt> receipts) {
        Map<MessageReference, Receipt> furthest = new LinkedHashMap<>();
        receipts.forEach(receipt ->
                furthest.merge(
                        receipt.message(),
                        receipt,
                        (one, other) -> one.state().compareTo(other.state()) < 0 ? other : one));
        return furthest;
    }

    private int write(Handle handle, ChannelName channel, List<Receipt> receipts) {
        Instant now = clock.instant();
        int known =
                JdbcColumns.of(handle.createQuery(KNOWN), receipts)
                        .text("externals", receipt -> receipt.message().value())
                        .statement()
                        .mapTo(Integer.class)
                        .one();
        List<Noted> failed =
                noted(handle, channel, receipts, now).stream().filter(Noted::failed).toList();
        failed.forEach(message ->
                LOG.warn(
                        "{}: message {} was taken and did not arrive: {}",
                        channel,
                        message.row(),
                        message.reason()));
        audit.append(handle, failed.stream().map(JdbcReceipts::event).toList(), now);
        wait(handle, channel, failed.stream().filter(Noted::waits).toList(), now);
        return receipts.size() - known;
    }

    private static List<Noted> noted(
            Handle handle, ChannelName channel, List<Receipt> receipts, Instant now) {
        return JdbcColumns.of(handle.createQuery(NOTE), receipts)
                .text("externals", receipt -> receipt.message().value())
                .text("states", receipt -> receipt.state().column())
                .optionalText("reasons", JdbcReceipts::reason)
                .flag("awaiting", Receipt::awaitsPerson)
                .statement()
                .bindArray(
                        "order",
                        String.class,
                        Arrays.stream(State.values()).map(State::column).toList())
                .bind("channel", channel.value())
                .bind("now", now)
                .map((row, _) -> noted(row))
                .list();
    }

    private static Optional<String> reason(Receipt receipt) {
        return receipt.awaitsPerson()
                ? receipt.reason().map(Delivery.AwaitsPerson::reasonFor)
                : receipt.reason();
    }

    private static Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                new ConversationId(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).orElse("no reason given"),
                row.getBoolean(5));
    }

    private static void wait(Handle handle, ChannelName channel, List<Noted> waiting, Instant now) {
        if (!waiting.isEmpty()) {
            JdbcColumns.of(handle.createUpdate(WAIT), waiting)
                    .uuid("conversations", message -> message.conversation().value())
                    .statement()
                    .bind("queue", QueueName.sending(channel).value())
                    .bind("until", now.plus(Delivery.AwaitsPerson.LOOKED_AT_AGAIN))
                    .execute();
        }
    }

    private static AuditEvent event(Noted message) {
        return new AuditEvent(
                message.conversation(),
                Optional.empty(),
                message.waits() ? "message-awaits_person" : "message-undelivered",
                Map.of("message", Long.toString(message.row()), "reason", message.reason()));
    }
}
