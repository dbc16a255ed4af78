package dev.parley.testservers.ollama;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long an answer takes.
 *
 * @param delay before the first piece
 * @param jitter up to this much more, evenly spread
 * @param betweenTokens between two pieces
 */
record Timing(Duration delay, Duration jitter, Duration betweenTokens) {
    static final Timing NONE = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** The delay of one answer, with its share of the jitter. */
    Duration drawDelay(SplittableRandom random) {
        long most = jitter.toNanos();
        return most == 0 ? delay : delay.plusNanos(random.nextLong(most + 1));
    }
}
