package dev.parley.inbox;

/**
 * What came of a call to {@link Inbox#accept}.
 *
 * @param stored deliveries that were new
 * @param duplicates deliveries that were known already
 */
public record Acceptance(int stored, int duplicates) {

    Acceptance plus(boolean isNew) {
        return isNew
                ? new Acceptance(stored + 1, duplicates)
                : new Acceptance(stored, duplicates + 1);
    }
}
