package dev.parley.audit;

import dev.parley.conversation.ConversationId;
import dev.parley.conversation.TurnId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that happened. Holds no personal data.
 *
 * @param conversation where
 * @param turn in which turn, if in one
 * @param type what: {@code turn-answered}, {@code message-sent}
 * @param details figures, kinds and ids
 * @param steps what was decided on the way, in order
 */
public record AuditEvent(
        ConversationId conversation,
        Optional<TurnId> turn,
        String type,
        Map<String, String> details,
        List<Step> steps) {

    /**
     * One decision on the way.
     *
     * @param type who decided what: {@code phi-guard:redacted}
     * @param details figures, kinds and ids
     */
    public record Step(String type, Map<String, String> details) {

        public Step {
            details = Map.copyOf(details);
        }
    }

    public AuditEvent {
        details = Map.copyOf(details);
        steps = List.copyOf(steps);
    }

    /** One that needs no steps. */
    public AuditEvent(
            ConversationId conversation,
            Optional<TurnId> turn,
            String type,
            Map<String, String> details) {
        this(conversation, turn, type, details, List.of());
    }

    /** What is stored of it: the details and, where there are any, the steps beside them. */
    Map<String, Object> stored() {
        Map<String, Object> stored = new TreeMap<>(details);
        if (!steps.isEmpty()) {
            stored.put("steps", steps);
        }
        return stored;
    }
}
