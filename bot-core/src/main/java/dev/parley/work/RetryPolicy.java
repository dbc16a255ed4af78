package dev.parley.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When something that failed is tried again: after a pause that doubles each time, with jitter so
 * that what failed together does not come back together.
 *
 * @param attempts how often it is tried in all
 * @param first the pause after the first attempt
 * @param longest the longest pause
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    /**
     * The pause after an attempt; empty when it was the last.
     *
     * @param made attempts made so far, from 1
     */
    public Optional<Duration> after(int made) {
        if (made >= attempts) {
            return Optional.empty();
        }
        long pause =
                Math.min(
                        longest.toMillis(),
                        first.toMillis() << Math.min(20, Math.max(0, made - 1)));
        return Optional.of(
                Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1)));
    }
}
