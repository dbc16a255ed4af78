package dev.parley.database;

import java.time.Instant;
import java.time.InstantSource;

/** What this machine says of the time. Anybody may set its clock, ahead and back. */
public interface MachineClock {

    /** The time of its clock. */
    Instant time();

    /** Nanoseconds since some moment; these only ever grow. */
    long elapsed();

    /** The machine's own. */
    static MachineClock own() {
        InstantSource clock = InstantSource.system();
        return new MachineClock() {

            @Override
            public Instant time() {
                return clock.instant();
            }

            @Override
            public long elapsed() {
                return System.nanoTime();
            }
        };
    }
}
