package dev.parley.session;

import dev.parley.assistant.Exchange;
import java.util.List;

/**
 * How much of a conversation is remembered word for word: by its length in tokens, and where wanted
 * by its turns. Tokens are estimated: what a model gets of it in the end is counted where the model
 * is known.
 *
 * @param turns the most turns that are remembered, at least 1
 */
public record Recollection(int turns) {

    /** Whatever the number of turns. */
    public static final Recollection BY_LENGTH = new Recollection(Integer.MAX_VALUE);

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

    public Recollection {
        if (turns < 1) {
            throw new IllegalArgumentException("one turn at least is remembered, not " + turns);
        }
    }

    /** The latest exchanges that may be remembered, at least one. */
    List<Exchange> atMost(List<Exchange> history) {
        return history.subList(first(history, MOST, turns), history.size());
    }

    /** The oldest exchanges, where there are too many of them; else none. */
    List<Exchange> outgrown(List<Exchange> history) {
        return first(history, MUCH, share(2)) == 0
                ? List.of()
                : history.subList(0, first(history, ENOUGH, share(1)));
    }

    /** So many thirds of the turns. */
    private int share(int thirds) {
        return Math.max(1, turns / 3 * thirds);
    }

    /** Where the latest exchanges begin that take up so much, the last one in any case. */
    private static int first(List<Exchange> history, int most, int turns) {
        int first = history.size();
        int tokens = 0;
        while (first > 0 && history.size() - first < turns) {
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
