package dev.parley.work;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A claimed conversation on its thread. Work that is interrupted finds the reason here: the
 * thread's interrupt only says that there is one.
 */
public final class Assignment {

    /** Why work stops before it is done. */
    public enum Interruption {
        /** The person said so. */
        ASKED,
        /** Somebody else holds the lease: what was done may not be kept. */
        LEASE_LOST,
        /** It took too long. */
        TIME_LIMIT,
        /** The process is stopping. */
        STOPPING
    }

    private final Lease lease;
    private final Instant started;
    private final Thread thread;
    private volatile Instant until;
    private volatile @Nullable Interruption interruption;

    Assignment(Lease lease, Instant started, String threadName, Consumer<Assignment> body) {
        this.lease = lease;
        this.started = started;
        this.until = lease.until();
        this.thread = Thread.ofVirtual().name(threadName).unstarted(() -> body.accept(this));
    }

    void start() {
        thread.start();
    }

    public Lease lease() {
        return lease;
    }

    /**
     * Whether the lease is still held as far as this process knows. After its end somebody else may
     * have it, so nothing may be begun any more that cannot be taken back.
     */
    public boolean holds(Instant now) {
        return now.isBefore(until);
    }

    void renewed(Instant newEnd) {
        until = newEnd;
    }

    /** Why it shall stop; empty while it may go on. */
    public Optional<Interruption> interruption() {
        return Optional.ofNullable(interruption);
    }

    Instant started() {
        return started;
    }

    synchronized void interrupt(Interruption reason) {
        if (interruption == null) {
            interruption = reason;
            thread.interrupt();
        }
    }
}
