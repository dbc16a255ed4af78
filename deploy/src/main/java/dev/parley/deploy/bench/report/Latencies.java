package dev.parley.deploy.bench.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How long something took, each time. */
public final class Latencies {

    private final List<Duration> sorted;

    public Latencies(Collection<Duration> measured) {
        this.sorted = measured.stream().sorted().toList();
    }

    public int count() {
        return sorted.size();
    }

    /**
     * What a share of them needed at most, by the nearest rank; zero when there are none.
     *
     * @param percent over 0, at most 100
     */
    public Duration at(double percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** Half, 95 of 100, 99 of 100 and all of them, in milliseconds. */
    @Override
    public String toString() {
        return DoubleStream.of(50, 95, 99, 100)
                .mapToObj(percent -> Text.millis(at(percent)))
                .collect(Collectors.joining(" / ", "", " ms"));
    }
}
