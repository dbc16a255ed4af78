package dev.parley.session;

import dev.parley.assistant.Exchange;
import java.util.List;

/**
 * How much of a conversation is remembered word for word, in tokens. They are estimated: what a
 * model gets of it in the end is counted where the model is known.
 */
final class Recollection {

    /** The most that is remembered, whatever becomes of the rest. */
    private static final int MOST = 4_500;

    /** From here on the oldest exchanges are put into few words. */
    private static final int MUCH = 3_000;

    /**
     * What is left word for word then: several turns, so that this is not done for each of them.
     */
    private static final int ENOUGH = 1_500;

    /** In every language that is spoken here a token has more characters, if not many more. */
    private static final int CHARACTERS = 3;

    /** What an exchange takes up beside its words. */
    private static final int FRAME = 16;

    private Recollection() {}

    /** The latest exchanges that may be remembered, at least one. */
    static List<Exchange> atMost(List<Exchange> history) {
        return history.subList(first(history, MOST), history.size());
    }

    /** The oldest exchanges, where there are too many of them; else none. */
    static List<Exchange> outgrown(List<Exchange> history) {
        return first(history, MUCH) == 0 ? List.of() : history.subList(0, first(history, ENOUGH));
    }

    /** Where the latest exchanges begin that take up so much, the last one in any case. */
    private static int first(List<Exchange> history, int most) {
        int first = history.size();
        int tokens = 0;
        while (first > 0) {
            tokens += tokens(history.get(first - 1));
            if (tokens > most && first < history.size()) {
                return first;
            }
            first--;
        }
        return first;
    }

    private static int tokens(Exchange exchange) {
        return FRAME + (exchange.question().length() + exchange.answer().length()) / CHARACTERS;
    }
}
