package dev.parley.clock;

import java.time.Duration;
import java.time.Instant;

/** Clocks that a test sets: a machine's, and a database's. Time passes as it does. */
public final class SettableTime implements ProcessTime, DatabaseTime {

    private volatile Duration machine;
    private volatile Duration database = Duration.ZERO;

    /** A machine's clock that is ahead of the right time, or behind. */
    public SettableTime(Duration ahead) {
        this.machine = ahead;
    }

    /** Sets the machine's clock. */
    public void setMachine(Duration ahead) {
        machine = ahead;
    }

    /** Sets the machine's clock, and that of the database, which runs on the same machine. */
    public void setBoth(Duration ahead) {
        database = ahead;
        machine = ahead;
    }

    @Override
    public Instant wall() {
        return Instant.now().plus(machine);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant read() {
        return Instant.now().plus(database);
    }

    /** Only the machine's clock: the database's is its own. */
    public ProcessTime machine() {
        return new ProcessTime() {

            @Override
            public Instant wall() {
                return SettableTime.this.wall();
            }

            @Override
            public long nanos() {
                return SettableTime.this.nanos();
            }
        };
    }
}
