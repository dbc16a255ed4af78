package dev.parley.session;

import dev.parley.assistant.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was said in a conversation. Its texts are redacted: placeholders stand for personal data.
 *
 * @param history the last exchanges, oldest first
 * @param summary what was said before them, in few words
 */
public record Memory(List<Exchange> history, Optional<String> summary) {

    public Memory {
        history = List.copyOf(history);
    }

    /** Nothing was said. */
    public static Memory empty() {
        return new Memory(List.of(), Optional.empty());
    }

    /** One more exchange, without the oldest beyond the limit. */
    public Memory with(Exchange exchange, Recollection limit) {
        List<Exchange> longer = new ArrayList<>(history);
        longer.add(exchange);
        return new Memory(limit.atMost(longer), summary);
    }

    /** The oldest exchanges, once it is time to put them into few words; else none. */
    public List<Exchange> outgrown(Recollection limit) {
        return limit.outgrown(history);
    }

    /**
     * The oldest exchanges in few words only.
     *
     * @param exchanges how many of them
     * @param words what was said in them and before them
     */
    public Memory summarised(int exchanges, String words) {
        return new Memory(history.subList(exchanges, history.size()), Optional.of(words));
    }
}
