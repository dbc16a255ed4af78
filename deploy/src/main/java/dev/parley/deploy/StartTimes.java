package dev.parley.deploy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a start costs, part by part, counted from the start of this JVM: the script before it may
 * have built.
 */
final class StartTimes {

    private final List<String> parts = new ArrayList<>();
    private final Instant start =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    private Instant last = start;

    /** A part has ended. */
    void ended(String part) {
        Instant now = Instant.now();
        parts.add(part + " " + Duration.between(last, now).toMillis());
        last = now;
    }

    /** Everything so far, in seconds. */
    String total() {
        return "%.1f s".formatted(Duration.between(start, last).toMillis() / 1000.0);
    }

    /** Each part in milliseconds. */
    @Override
    public String toString() {
        return String.join(", ", parts);
    }
}
