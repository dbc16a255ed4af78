package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The updates that the bot has not confirmed yet, in order. Thread-safe. */
final class UpdateQueue {
    private static final long FIRST_ID = 500_000_001L;

    private final Map<Long, Update> pending = new LinkedHashMap<>();
    private UpdateKinds kinds = UpdateKinds.DEFAULT;
    private Consumer<Update> listener = _ -> {};
    private long nextId = FIRST_ID;
    private long nextSequence = 1;

    /**
     * Adds an update, with the next id unless it brings one.
     *
     * @return its id; empty when the bot does not want this kind
     */
    synchronized OptionalLong add(ObjectNode json) {
        if (!kinds.include(Update.kind(json))) {
            return OptionalLong.empty();
        }
        if (!json.has("update_id")) {
            json.put("update_id", nextId);
        }
        Update update = new Update(nextSequence++, json);
        nextId = Math.max(nextId, update.id() + 1);
        pending.put(update.sequence(), update);
        listener.accept(update);
        notifyAll();
        return OptionalLong.of(update.id());
    }

    synchronized void accept(UpdateKinds newKinds) {
        kinds = newKinds;
    }

    synchronized UpdateKinds kinds() {
        return kinds;
    }

    /** Hands over all pending updates and then each new one, in order. */
    synchronized void listen(Consumer<Update> newListener) {
        listener = newListener;
        pending.values().forEach(newListener);
    }

    synchronized void stopListening() {
        listener = _ -> {};
    }

    /** Confirms those before the offset; a negative one keeps only that many from the end. */
    synchronized void confirm(long offset) {
        if (offset < 0) {
            long excess = pending.size() + offset;
            new ArrayList<>(pending.keySet())
                    .stream().limit(Math.max(0, excess)).forEach(pending::remove);
        } else {
            pending.values().removeIf(update -> update.id() < offset);
        }
    }

    synchronized void remove(Update update) {
        pending.remove(update.sequence());
    }

    synchronized void clear() {
        pending.clear();
    }

    synchronized int size() {
        return pending.size();
    }

    synchronized List<Update> first(int limit) {
        return pending.values().stream().limit(limit).toList();
    }

    /** Waits until there is an update, the time is over, or the poll is to end early. */
    synchronized void await(Duration timeout, BooleanSupplier over) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (pending.isEmpty() && !over.getAsBoolean()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                return;
            }
            wait(left.toMillis() + 1);
        }
    }

    /** Lets waiting polls look again whether they are over. */
    synchronized void wakeWaiting() {
        notifyAll();
    }
}
