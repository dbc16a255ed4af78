package dev.parley.audit;

import dev.parley.conversation.ConversationId;
import dev.parley.conversation.TurnId;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened. Holds no personal data.
 *
 * @param conversation where
 * @param turn in which turn, if in one
 * @param type what: {@code turn-answered}, {@code phi-guard}
 * @param details figures, kinds and ids
 */
public record AuditEvent(
        ConversationId conversation,
        Optional<TurnId> turn,
        String type,
        Map<String, String> details) {

    public AuditEvent {
        details = Map.copyOf(details);
    }
}
