package dev.parley.assistant;

import java.util.List;

/**
 * What came of a question.
 *
 * @param outcome what is to be said
 * @param decisions every decision of the governance pipeline, in order; each becomes an event
 * @param memory what the session may remember of it, redacted; the answer is empty when there was
 *     none
 */
public record Reply(Outcome outcome, List<Decision> decisions, Exchange memory) {

    public Reply {
        decisions = List.copyOf(decisions);
    }
}
