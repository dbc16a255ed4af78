package dev.parley.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the clock with the database's: looks at that now and then, and at once when the machine's
 * own clock was set. One thread, ended by {@link #close()}.
 */
final class ClockSteering implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSteering.class);

    /** Clocks that differ by less are taken to agree. */
    private static final Duration JUMP = Duration.ofSeconds(1);

    /** How often the machine's clock is looked at, which costs nothing. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /**
     * Once is not enough after a jump: what was on its way then, or what a process has written that
     * noticed it later, lies ahead, too.
     */
    private static final int TIMES_BROUGHT_NEAR = 6;

    private final ProcessTime process;
    private final DatabaseClock clock;
    private final StoredTimes stored;
    private final Thread thread;
    private AnchoredTime machine;
    private long lookedAt;
    private boolean begun;
    private boolean failing;
    private int timesToBringNear;

    private ClockSteering(ProcessTime process, DatabaseTime database, StoredTimes stored) {
        this.process = process;
        this.clock = new DatabaseClock(process, database);
        this.stored = stored;
        this.machine = AnchoredTime.ofTheMachine(process);
        this.thread = Thread.ofVirtual().name("clock").unstarted(this::steerUntilInterrupted);
    }

    /** Looks for the first time, then goes on by itself. */
    static ClockSteering start(ProcessTime process, DatabaseTime database, StoredTimes stored) {
        ClockSteering steering = new ClockSteering(process, database, stored);
        steering.look();
        steering.thread.start();
        return steering;
    }

    InstantSource clock() {
        return clock;
    }

    private void steerUntilInterrupted() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                if (machineWasSet() || process.nanos() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
                    look();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean machineWasSet() {
        Duration by = Duration.between(machine.instant(), process.wall());
        if (isJump(by)) {
            LOG.warn(
                    "this machine's clock moved {}: it was set, or the machine slept. Parley goes by PostgreSQL's clock and looks at that now",
                    words(by));
            return true;
        }
        return false;
    }

    private void look() {
        machine = AnchoredTime.ofTheMachine(process);
        lookedAt = process.nanos();
        try {
            Duration moved = clock.follow();
            if (begun) {
                followed(moved);
            } else {
                begin(moved);
            }
            bringNear();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn(
                        "PostgreSQL's clock cannot be read, the time goes on by itself until it can: {}",
                        failure.toString());
            }
            failing = true;
        }
    }

    private void begin(Duration moved) {
        if (isJump(moved)) {
            LOG.warn(
                    "PostgreSQL's clock is {} of this machine's: Parley goes by PostgreSQL's, the lines of this log carry the machine's time",
                    seconds(moved) + (moved.isNegative() ? " s behind" : " s ahead"));
        }
        // The first trip takes long; the second tells the time more exactly.
        clock.follow();
        Instant now = clock.instant();
        stored.newest()
                .map(newest -> Duration.between(now, newest))
                .filter(ahead -> ahead.compareTo(JUMP) > 0)
                .ifPresent(ahead -> {
                    LOG.warn(
                            "what was stored last is {} s ahead of PostgreSQL's clock, which went back since then: what waits for the time before is brought near",
                            seconds(ahead));
                    timesToBringNear = TIMES_BROUGHT_NEAR;
                });
        begun = true;
    }

    private void followed(Duration moved) {
        if (!isJump(moved)) {
            return;
        }
        if (moved.isNegative()) {
            LOG.warn(
                    "PostgreSQL's clock went back by {} s: Parley follows, and brings near what waits for the time before",
                    seconds(moved));
            timesToBringNear = TIMES_BROUGHT_NEAR;
        } else {
            LOG.warn(
                    "PostgreSQL's clock is {} s later than by the time that passed here: Parley follows; leases may end early, and what was done under them is done again",
                    seconds(moved));
        }
    }

    private void bringNear() {
        if (timesToBringNear > 0) {
            int waits = stored.bringNear(clock.instant());
            timesToBringNear--;
            if (waits > 0) {
                LOG.warn(
                        "{} conversations waited for a time that will not come for long; they are brought near",
                        waits);
            }
        }
    }

    private static boolean isJump(Duration by) {
        return by.abs().compareTo(JUMP) > 0;
    }

    private static String words(Duration by) {
        return seconds(by) + (by.isNegative() ? " s back" : " s ahead");
    }

    private static long seconds(Duration by) {
        return Math.round(by.abs().toMillis() / 1000.0);
    }

    /** Ends the looks; the time goes on. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
