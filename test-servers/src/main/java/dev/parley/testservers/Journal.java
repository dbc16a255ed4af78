package dev.parley.testservers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What arrived, in order of arrival. Thread-safe.
 *
 * @param <T> the kind of entry
 */
public final class Journal<T> {
    private final List<T> entries = new ArrayList<>();

    /** Appends an entry and wakes who waits for it. */
    public synchronized void add(T entry) {
        entries.add(entry);
        notifyAll();
    }

    /** Forgets everything so far. */
    public synchronized void clear() {
        entries.clear();
    }

    /** A copy of everything so far. */
    public synchronized List<T> all() {
        return List.copyOf(entries);
    }

    /** How many entries there are. */
    public synchronized int size() {
        return entries.size();
    }

    /** Waits until there are {@code count} entries; false when the time is over before. */
    public synchronized boolean await(int count, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (entries.size() < count) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                return false;
            }
            wait(left.toMillis() + 1);
        }
        return true;
    }
}
