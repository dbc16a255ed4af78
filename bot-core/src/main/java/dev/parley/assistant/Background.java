package dev.parley.assistant;

import java.util.Optional;

/**
 * What is known of a conversation beside its latest exchanges.
 *
 * @param summary what was said before these, in few words, already redacted
 * @param facts what the person wants remembered of themselves
 */
public record Background(Optional<String> summary, Optional<Facts> facts) {

    /** Nothing is known. */
    public static Background none() {
        return new Background(Optional.empty(), Optional.empty());
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return summary.isPresent() || facts.isPresent();
    }
}
