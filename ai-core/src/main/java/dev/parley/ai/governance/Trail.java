package dev.parley.ai.governance;

import dev.parley.assistant.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The decisions about one question, in order. Holds no personal data. Belongs to one thread. */
final class Trail {

    private final List<Decision> decisions = new ArrayList<>();

    void add(String step, String result, Map<String, String> details) {
        decisions.add(new Decision(step, result, details));
    }

    void add(Decision decision) {
        decisions.add(decision);
    }

    void add(String step, String result) {
        add(step, result, Map.of());
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
