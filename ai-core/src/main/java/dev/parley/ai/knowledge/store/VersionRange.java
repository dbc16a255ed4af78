package dev.parley.ai.knowledge.store;

/**
 * The changes an index is to take in.
 *
 * @param after the version it has
 * @param upTo the version it is to have
 */
public record VersionRange(long after, long upTo) {

    public VersionRange {
        if (after < 0 || upTo < after) {
            throw new IllegalArgumentException("no range: " + after + " to " + upTo);
        }
    }
}
