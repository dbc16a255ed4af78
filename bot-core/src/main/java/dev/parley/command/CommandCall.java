package dev.parley.command;

import dev.parley.conversation.Language;
import dev.parley.conversation.MessageReference;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.session.Session;
import java.util.Optional;

/**
 * A command as a person gave it.
 *
 * @param inbound the message that holds it
 * @param name without the slash, in lower case
 * @param arguments the rest of the line, possibly empty
 * @param session what the conversation remembers
 * @param language the language to answer in
 * @param cancelled messages before it that are not answered any more, because it says so
 * @param waiting messages after it that wait for an answer
 */
public record CommandCall(
        Inbound inbound,
        String name,
        String arguments,
        Session session,
        Language language,
        int cancelled,
        int waiting) {

    /** The message whose button gave it; empty where it was typed. */
    public Optional<MessageReference> pressed() {
        return inbound.content() instanceof InboundContent.Command(_, _, var pressed)
                ? pressed
                : Optional.empty();
    }
}
