package dev.parley.deploy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a start costs, part by part, counted from the start of this JVM: the script before it may
 * have built.
 */
final class StartTimes {

    private final List<String> parts = new ArrayList<>();
    private Duration last = Duration.ZERO;

    /** A part has ended. */
    void ended(String part) {
        Duration now = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        parts.add(part + " " + now.minus(last).toMillis());
        last = now;
    }

    /** Everything so far, in seconds. */
    String total() {
        return "%.1f s".formatted(last.toMillis() / 1000.0);
    }

    /** Each part in milliseconds. */
    @Override
    public String toString() {
        return String.join(", ", parts);
    }
}
