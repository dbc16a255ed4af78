package dev.parley.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many turns were finished a second lately. Thread-safe. */
final class Throughput {

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long finished) {}

    /** Notes how many were finished by now. */
    synchronized void sample(Instant now, long finished) {
        samples.addLast(new Sample(now, finished));
        while (samples.getFirst().at().isBefore(now.minus(LATELY))) {
            samples.removeFirst();
        }
    }

    /** Where none was finished, as if one just had been: no rate at all gives no estimate. */
    synchronized double perSecond() {
        if (samples.size() < 2) {
            return 1;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        return Math.max(1, last.finished() - first.finished()) / Math.max(0.001, seconds);
    }
}
