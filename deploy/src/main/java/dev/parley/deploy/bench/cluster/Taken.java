package dev.parley.deploy.bench.cluster;

import dev.parley.deploy.bench.subject.Update;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was brought.
 *
 * @param start when the first update was due
 * @param acknowledged the updates of each chat that were, in order
 * @param refused how many never were
 */
public record Taken(Instant start, Map<Long, List<Update>> acknowledged, int refused) {

    public Taken {
        acknowledged =
                acknowledged.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, chat -> List.copyOf(chat.getValue())));
    }

    /** How many were acknowledged. */
    public int count() {
        return acknowledged.values().stream().mapToInt(List::size).sum();
    }
}
