package dev.parley.assistant;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;

/**
 * What came of a question.
 *
 * @param outcome what is to be said
 * @param decisions every decision of the governance pipeline, in order; each becomes an event
 * @param memory what the session may remember of it, redacted; the answer is empty when there was
 *     none
 * @param noticed what the person said of themselves beside their question, something at least;
 *     noticed only for who can ask whether it may be remembered
 */
public record Reply(
        Outcome outcome, List<Decision> decisions, Exchange memory, Optional<Facts> noticed) {

    @JsonCreator
    public Reply {
        decisions = List.copyOf(decisions);
    }

    /** One to words in which the person said nothing of themselves. */
    public Reply(Outcome outcome, List<Decision> decisions, Exchange memory) {
        this(outcome, decisions, memory, Optional.empty());
    }

    /** The same to words in which the person said that, too. */
    public Reply noticing(Facts facts) {
        return new Reply(
                outcome, decisions, memory, Optional.of(noticed.map(facts::with).orElse(facts)));
    }
}
