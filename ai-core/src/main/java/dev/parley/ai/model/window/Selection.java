package dev.parley.ai.model.window;

import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.Source;
import dev.parley.assistant.Exchange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * What of a prompt there is room for: the best source, then the exchange before the question, which
 * a follow-up question leans on, then the other sources, then the rest of the conversation,
 * backwards and without gaps. Belongs to one thread.
 */
final class Selection {

    private final PromptCosts costs;
    private final List<Source> sources = new ArrayList<>();
    private final Deque<Exchange> history = new ArrayDeque<>();
    private int left;

    private Selection(PromptCosts costs, int room) {
        this.costs = costs;
        this.left = room;
    }

    /**
     * @param room in plain tokens
     */
    static Selection of(Prompt prompt, PromptCosts costs, int room) {
        Selection selection = new Selection(costs, room);
        Iterator<Source> best = prompt.sources().iterator();
        while (selection.sources.isEmpty() && best.hasNext()) {
            selection.take(best.next());
        }
        Iterator<Exchange> newest = answered(prompt).reversed().iterator();
        boolean goesOn = newest.hasNext() && selection.take(newest.next());
        best.forEachRemaining(selection::take);
        while (goesOn && newest.hasNext()) {
            goesOn = selection.take(newest.next());
        }
        return selection;
    }

    /** Models expect questions and answers in turn: what was not answered is left out. */
    static List<Exchange> answered(Prompt prompt) {
        return prompt.history().stream()
                .filter(exchange -> !exchange.question().isBlank() && !exchange.answer().isBlank())
                .toList();
    }

    /** Best first. */
    List<Source> sources() {
        return List.copyOf(sources);
    }

    /** Oldest first. */
    List<Exchange> history() {
        return List.copyOf(history);
    }

    /** The room that is left, in plain tokens. */
    int left() {
        return left;
    }

    private void take(Source source) {
        if (fits(costs.of(source))) {
            sources.add(source);
        }
    }

    private boolean take(Exchange exchange) {
        boolean fits = fits(costs.of(exchange));
        if (fits) {
            history.addFirst(exchange);
        }
        return fits;
    }

    private boolean fits(int cost) {
        boolean fits = cost <= left;
        left -= fits ? cost : 0;
        return fits;
    }
}
