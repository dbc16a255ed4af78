package dev.parley.session;

import dev.parley.assistant.Effect;
import dev.parley.conversation.PersonAddress;
import java.time.Instant;

/**
 * A change of the conversation that somebody was asked to confirm.
 *
 * @param effect what is to change
 * @param person who was asked: in a group nobody else's yes counts
 * @param until when their yes comes too late
 */
public record PendingChange(Effect effect, PersonAddress person, Instant until) {}
