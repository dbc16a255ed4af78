package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.Reach;
import dev.parley.conversation.Language;

/**
 * A question to the knowledge.
 *
 * @param text what was asked
 * @param language the language the person reads best: passages in it come before others that fit as
 *     well
 * @param reach where to look
 * @param limit how many passages are wanted, 1 to 100
 */
public record Query(String text, Language language, Reach reach, int limit) {

    private static final int MOST = 100;

    public Query {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST + ", is " + limit);
        }
    }

    /** The same question for another number of passages. */
    Query limitedTo(int passages) {
        return new Query(text, language, reach, passages);
    }

    /** A question to all collections. */
    public static Query of(String text, Language language, int limit) {
        return new Query(text, language, Reach.everything(), limit);
    }
}
