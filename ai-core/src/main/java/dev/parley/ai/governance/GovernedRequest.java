package dev.parley.ai.governance;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.model.Sampling;
import dev.parley.assistant.Question;
import java.util.Optional;

/**
 * A question and how it is to be answered.
 *
 * @param question the question
 * @param sampling how freely a model may write
 * @param collection the only documents to answer from; empty: all
 * @param anew whether it is answered anew, whatever was answered before
 */
public record GovernedRequest(
        Question question, Sampling sampling, Optional<CollectionName> collection, boolean anew) {

    /** A question as it comes from a channel. */
    public static GovernedRequest of(Question question) {
        return new GovernedRequest(question, Sampling.standard(), Optional.empty(), false);
    }

    /** The same, answered anew. */
    public GovernedRequest answeredAnew() {
        return new GovernedRequest(question, sampling, collection, true);
    }
}
