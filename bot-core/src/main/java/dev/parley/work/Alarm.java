package dev.parley.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one thread at the times it was told, or after a while by itself. */
final class Alarm {

    /**
     * Times to come are rounded up to this, so that a thousand of them do not mean a thousand
     * queries.
     */
    private static final long GRID_MILLIS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final TreeSet<Instant> times = new TreeSet<>();
    private final InstantSource clock;
    private final Duration longest;

    Alarm(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** Wakes the thread at a time; at once when it is past. */
    void ring(Instant at) {
        lock.lock();
        try {
            Instant now = clock.instant();
            times.add(at.isAfter(now) ? onGrid(at) : now);
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next time.
     *
     * @return whether nothing rang: the longest wait is over
     */
    boolean await() {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!due() && left > 0) {
                long untilNext =
                        times.isEmpty()
                                ? left
                                : Math.max(
                                        0,
                                        Duration.between(clock.instant(), times.first()).toNanos());
                long slept = Math.min(left, untilNext);
                left -= slept - Math.max(0, rung.awaitNanos(slept));
            }
            boolean silent = !due();
            times.headSet(clock.instant(), true).clear();
            return silent;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while, whatever rings. */
    void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean due() {
        return !times.isEmpty() && !times.first().isAfter(clock.instant());
    }

    private static Instant onGrid(Instant at) {
        long millis = at.toEpochMilli();
        return Instant.ofEpochMilli((millis / GRID_MILLIS + 1) * GRID_MILLIS);
    }
}
