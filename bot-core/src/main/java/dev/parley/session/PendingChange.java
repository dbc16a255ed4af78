package dev.parley.session;

import dev.parley.assistant.Effect;
import dev.parley.conversation.PersonAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of the conversation that somebody was asked to confirm.
 *
 * @param effect what is to change
 * @param person who was asked: in a group nobody else's yes counts
 * @param until when their yes comes too late
 * @param question names the question for the buttons below it; absent where an older version asked
 */
public record PendingChange(
        Effect effect, PersonAddress person, Instant until, Optional<String> question) {

    /** Whether a button below some question answers this one. */
    public boolean isAnsweredBy(String asked) {
        return question.isEmpty() || question.get().equals(asked);
    }
}
