package dev.parley.ai.model;

import java.util.Optional;

/**
 * How freely a model writes; what is empty is left to the model.
 *
 * @param maxTokens the longest answer, in the model's tokens
 * @param temperature 0 to 2
 * @param topP above 0 to 1
 */
public record Sampling(
        Optional<Integer> maxTokens, Optional<Double> temperature, Optional<Double> topP) {

    /** Sober and short enough for a chat. */
    public static Sampling standard() {
        return new Sampling(Optional.of(800), Optional.of(0.1), Optional.empty());
    }

    /** The same with answers no longer than that. */
    public Sampling upTo(int tokens) {
        return new Sampling(Optional.of(tokens), temperature, topP);
    }
}
