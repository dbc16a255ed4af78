package dev.parley.inbox;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.work.Lease;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of deliveries.
 *
 * @param keys those that were stored; the others were there before
 * @param conversations where each of them took place
 * @param claimed conversations that were leased to this process with them
 */
record Stored(
        Set<Received.Key> keys,
        Map<ConversationAddress, ConversationId> conversations,
        List<Claimed> claimed) {

    static Stored of(
            List<Received> deliveries,
            Map<ConversationAddress, ConversationId> conversations,
            List<StoredRow> rows) {
        Map<Received.Key, Received> byKey =
                deliveries.stream()
                        .collect(
                                Collectors.toMap(
                                        Received::key, Function.identity(), (first, _) -> first));
        Map<Lease, List<StoredRow>> byLease =
                rows.stream()
                        .filter(row -> row.lease().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.lease().get(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Claimed> claimed =
                byLease.entrySet().stream()
                        .map(entry -> claimed(entry.getKey(), entry.getValue(), byKey))
                        .toList();
        return new Stored(
                rows.stream().map(StoredRow::key).collect(Collectors.toSet()),
                conversations,
                claimed);
    }

    private static Claimed claimed(
            Lease lease, List<StoredRow> rows, Map<Received.Key, Received> byKey) {
        List<PendingMessage> messages =
                rows.stream()
                        .filter(row -> delivery(byKey, row).isPending())
                        .map(row -> message(row, delivery(byKey, row)))
                        .sorted(
                                Comparator.comparingLong((PendingMessage message) ->
                                                message.inbound().position())
                                        .thenComparingLong(PendingMessage::row))
                        .toList();
        StoredRow any = rows.getFirst();
        return new Claimed(
                lease,
                delivery(byKey, any).inbound().conversation(),
                any.arrivals(),
                any.sessionVersion(),
                Optional.empty(),
                messages,
                0);
    }

    private static Received delivery(Map<Received.Key, Received> byKey, StoredRow row) {
        return Objects.requireNonNull(byKey.get(row.key()));
    }

    private static PendingMessage message(StoredRow row, Received delivery) {
        return new PendingMessage(row.id(), delivery.inbound(), delivery.interrupts());
    }

    /** Whether a delivery's turn starts without anybody having to be told of it. */
    boolean isClaimed(Received delivery) {
        return claimed.stream()
                .anyMatch(conversation ->
                        conversation.address().equals(delivery.inbound().conversation()));
    }
}
