package dev.parley.database;

import io.micronaut.context.annotation.Primary;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's one clock. It goes by the database's, so that all processes agree on what is due
 * and whose lease has ended, and by the nanoseconds that have passed since it was asked, so that
 * nobody who sets this machine's clock delays an answer or ends a lease. While the database is away
 * it goes on. Safe for use by many threads.
 */
@Singleton
@Primary
public final class DatabaseClock implements InstantSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    /** How often the database is asked. */
    private static final Duration ASKED = Duration.ofSeconds(10);

    /** How often it is looked whether this machine slept, or somebody set its clock. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** Less is the network's doing, more is worth a word. */
    private static final Duration JUMP = Duration.ofSeconds(1);

    private final DatabaseTime database;
    private final MachineClock machine;
    private final List<Runnable> setBack = new CopyOnWriteArrayList<>();
    private final Thread keeping;
    private volatile Anchor anchor;

    /**
     * A moment on all three clocks.
     *
     * @param time the database's
     * @param elapsed this machine's nanoseconds
     * @param machine this machine's clock
     * @param uncertain how far the database's can be off: as long as asking took
     */
    private record Anchor(Instant time, long elapsed, Instant machine, Duration uncertain) {

        Instant after(long now) {
            return time.plusNanos(now - elapsed);
        }
    }

    DatabaseClock(DatabaseTime database, MachineClock machine) {
        this.database = database;
        this.machine = machine;
        this.anchor = ask();
        Duration ahead = Duration.between(anchor.time(), anchor.machine());
        if (ahead.abs().compareTo(JUMP) > 0) {
            LOG.warn(
                    "This machine's clock is {} s {} the database's; Parley goes by the database's."
                            + " Set the wrong one right, logs and other programs go by this machine's",
                    ahead.abs().toSeconds(),
                    ahead.isNegative() ? "behind" : "ahead of");
        }
        this.keeping = Thread.ofVirtual().name("database-clock").start(this::keepInStep);
    }

    @Override
    public Instant instant() {
        return anchor.after(machine.elapsed());
    }

    /** Calls when the database's clock was set back: what was put off until then is too far off. */
    public void onSetBack(Runnable listener) {
        setBack.add(listener);
    }

    private Anchor ask() {
        long before = machine.elapsed();
        Instant time = database.ask();
        long after = machine.elapsed();
        long half = (after - before) / 2;
        return new Anchor(time, before + half, machine.time(), Duration.ofNanos(after - before));
    }

    private void keepInStep() {
        try {
            while (true) {
                Thread.sleep(GLANCE);
                if (isOld() || machineJumped()) {
                    askAgain();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOld() {
        return machine.elapsed() - anchor.elapsed() >= ASKED.toNanos();
    }

    /** A machine that slept has a clock that went on and nanoseconds that may not have. */
    private boolean machineJumped() {
        Instant expected = anchor.machine().plusNanos(machine.elapsed() - anchor.elapsed());
        return Duration.between(expected, machine.time()).abs().compareTo(JUMP) > 0;
    }

    private void askAgain() {
        Anchor now;
        try {
            now = ask();
        } catch (RuntimeException away) {
            LOG.debug("the database does not tell the time: {}", away.toString());
            return;
        }
        Duration off = Duration.between(anchor.after(now.elapsed()), now.time());
        // An answer that took long says less than what is known already.
        anchor =
                off.abs().compareTo(now.uncertain()) > 0
                        ? now
                        : new Anchor(
                                anchor.after(now.elapsed()),
                                now.elapsed(),
                                now.machine(),
                                now.uncertain());
        if (off.abs().compareTo(JUMP) > 0) {
            LOG.warn(
                    "The database's clock was set {} s {}; Parley goes by it",
                    off.abs().toSeconds(),
                    off.isNegative() ? "back" : "ahead");
            if (off.isNegative()) {
                setBack.forEach(Runnable::run);
            }
        }
    }

    @Override
    @PreDestroy
    public void close() {
        keeping.interrupt();
    }
}
