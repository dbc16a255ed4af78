package dev.parley.ai.governance;

import dev.parley.ai.governance.emergency.EmergencyWords;
import dev.parley.ai.governance.policy.Policy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Sees words that point to an emergency, before anything else looks at the question. */
@Singleton
final class EmergencyCheck {

    private final EmergencyWords words;
    private final Policy policy;

    EmergencyCheck(EmergencyWords words, Policy policy) {
        this.words = words;
        this.policy = policy;
    }

    boolean sees(String question, Trail trail) {
        Optional<String> rule =
                policy.emergency().enabled() ? words.in(question) : Optional.empty();
        rule.ifPresent(id -> trail.add("emergency", "recognised", Map.of("rule", id)));
        return rule.isPresent();
    }
}
