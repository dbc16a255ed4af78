package dev.parley.work;

import java.time.Duration;
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
    private final long started = System.nanoTime();
    private final Thread thread;
    private volatile End end;
    private volatile @Nullable Interruption interruption;

    /**
     * When the lease ends: by the clock, and by the time that passes until then. A clock that goes
     * back does not make it longer, one that jumps ahead ends it.
     */
    private record End(Instant at, long nanos) {

        static End of(Instant now, Instant until) {
            return new End(until, System.nanoTime() + Duration.between(now, until).toNanos());
        }

        boolean isAfter(Instant now) {
            return now.isBefore(at) && System.nanoTime() - nanos < 0;
        }
    }

    Assignment(Lease lease, Instant now, String threadName, Consumer<Assignment> body) {
        this.lease = lease;
        this.end = End.of(now, lease.until());
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
        return end.isAfter(now);
    }

    void renewed(Instant now, Instant until) {
        end = End.of(now, until);
    }

    /** Why it shall stop; empty while it may go on. */
    public Optional<Interruption> interruption() {
        return Optional.ofNullable(interruption);
    }

    /** How long it has been worked on. */
    Duration lasting() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    synchronized void interrupt(Interruption reason) {
        if (interruption == null) {
            interruption = reason;
            thread.interrupt();
        }
    }
}
