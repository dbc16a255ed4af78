package dev.parley.ai.governance;

/**
 * What the rules say of an answer.
 *
 * @param decision what may happen with it
 * @param rule the rule that decided
 */
public record Verdict(Action decision, String rule) {

    /** What may happen with an answer. */
    public enum Action {
        SEND,
        SEND_WITH_NOTICE,
        REVIEW,
        BLOCK,
        HAND_OVER
    }
}
