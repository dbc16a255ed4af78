package dev.parley.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The database's clock as a process knows it without asking each time: right at the last look, and
 * carried on by the time that has passed. Until the first look it is the machine's. Safe for use by
 * many threads; one of them follows.
 */
final class DatabaseClock implements InstantSource {

    private final ProcessTime process;
    private final DatabaseTime database;
    private volatile AnchoredTime time;

    DatabaseClock(ProcessTime process, DatabaseTime database) {
        this.process = process;
        this.database = database;
        this.time = AnchoredTime.ofTheMachine(process);
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    /**
     * Looks at the database's clock and goes by it from now on. When the answer comes, it is as old
     * as the trip at most; a time between is right as far as anybody can tell and stays, so a slow
     * trip moves nothing.
     *
     * @return by how much the time was moved
     */
    Duration follow() {
        long asked = process.nanos();
        Instant earliest = database.read();
        long answered = process.nanos();
        Instant latest = earliest.plusNanos(answered - asked);
        Instant before = time.at(answered);
        Instant right = before;
        if (before.isBefore(earliest)) {
            right = earliest;
        } else if (before.isAfter(latest)) {
            right = latest;
        }
        time = new AnchoredTime(process, right, answered);
        return Duration.between(before, right);
    }
}
