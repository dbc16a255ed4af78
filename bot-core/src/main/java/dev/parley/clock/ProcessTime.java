package dev.parley.clock;

import java.time.Instant;

/** What a process knows of the time by itself. */
public interface ProcessTime {

    /** The machine's clock: it may be wrong, and anybody may set it at any moment. */
    Instant wall();

    /** Nanoseconds since some moment: they only pass, and nobody can set them. */
    long nanos();
}
