package dev.parley.deploy.bench.growth;

import java.nio.file.Path;
import java.util.Set;

/**
 * Which phases, and how much is written in each.
 *
 * @param phases at least one
 * @param seed draws the same messages again
 * @param seconds how long a phase lasts in which nothing changes, at least 1
 * @param rate messages a second, at least 1
 * @param chats by how many people, at least 1
 * @param folder where the temporary folder is made
 * @param keep whether it is left there when everything went well, too
 */
public record GrowthOptions(
        Set<Phase> phases, long seed, int seconds, int rate, int chats, Path folder, boolean keep) {

    public GrowthOptions {
        phases = Set.copyOf(phases);
        if (phases.isEmpty() || seconds < 1 || rate < 1 || chats < 1) {
            throw new IllegalArgumentException(
                    "nothing to do: expected a phase, and seconds, rate and chats of 1 or more");
        }
    }
}
