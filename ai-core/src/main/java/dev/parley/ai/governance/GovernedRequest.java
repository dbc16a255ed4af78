package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.model.Sampling;
import dev.parley.assistant.Question;

/**
 * A question and how it is to be answered.
 *
 * @param question the question
 * @param sampling how freely a model may write
 * @param reach the collections it may be answered from, as far as the policy allows them on its
 *     channel
 * @param anew whether it is answered anew, whatever was answered before
 */
public record GovernedRequest(Question question, Sampling sampling, Reach reach, boolean anew) {

    /** A question as it comes from a channel. */
    public static GovernedRequest of(Question question) {
        return new GovernedRequest(question, Sampling.standard(), Reach.everything(), false);
    }

    /** The same in other words. */
    GovernedRequest asking(String words) {
        return new GovernedRequest(question.asking(words), sampling, reach, anew);
    }

    /** The same, answered from no more than this. */
    GovernedRequest within(Reach bounds) {
        return new GovernedRequest(question, sampling, reach.and(bounds), anew);
    }

    /** The same, answered anew. */
    public GovernedRequest answeredAnew() {
        return new GovernedRequest(question, sampling, reach, true);
    }
}
