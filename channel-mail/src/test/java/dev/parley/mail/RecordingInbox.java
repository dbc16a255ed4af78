package dev.parley.mail;

import dev.parley.inbound.Inbound;
import dev.parley.inbox.Acceptance;
import dev.parley.inbox.Inbox;
import dev.parley.inbox.InboxUnavailableException;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An inbox in memory that can be away. */
@Singleton
@Primary
public final class RecordingInbox implements Inbox {

    private final Map<String, Inbound> stored = new LinkedHashMap<>();
    private int failures;
    private int refused;
    private int duplicates;

    @Override
    public synchronized Acceptance accept(List<Inbound> deliveries) {
        if (failures > 0) {
            failures--;
            refused++;
            throw new InboxUnavailableException(new IllegalStateException("away for a test"));
        }
        int known = 0;
        for (Inbound delivery : deliveries) {
            known += stored.putIfAbsent(delivery.externalId().value(), delivery) == null ? 0 : 1;
        }
        duplicates += known;
        return new Acceptance(deliveries.size() - known, known);
    }

    /** The next calls find it away. */
    public synchronized void isAwayFor(int calls) {
        failures = calls;
    }

    public synchronized int refused() {
        return refused;
    }

    public synchronized int duplicates() {
        return duplicates;
    }

    public synchronized List<Inbound> stored() {
        return new ArrayList<>(stored.values());
    }

    /** What the stored deliveries hold, as text. */
    public List<String> contents() {
        return stored().stream().map(delivery -> delivery.content().toString()).toList();
    }
}
