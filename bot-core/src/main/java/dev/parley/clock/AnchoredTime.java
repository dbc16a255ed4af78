package dev.parley.clock;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A time that was right at one moment and has passed since then; whoever sets the machine's clock
 * does not move it.
 *
 * @param process measures what has passed
 * @param anchor the time at that moment
 * @param nanos the moment
 */
record AnchoredTime(ProcessTime process, Instant anchor, long nanos) implements InstantSource {

    /** The machine's time now, and what passes from now on. */
    static AnchoredTime ofTheMachine(ProcessTime process) {
        return new AnchoredTime(process, process.wall(), process.nanos());
    }

    @Override
    public Instant instant() {
        return at(process.nanos());
    }

    /** The time at another moment. */
    Instant at(long moment) {
        return anchor.plusNanos(moment - nanos);
    }
}
