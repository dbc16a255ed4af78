package dev.parley.whatsapp.sending;

import dev.parley.conversation.MessageReference;
import java.util.Optional;

/** What became of one call to a provider. Explanations are for operators: nothing personal. */
public sealed interface Answer {

    /**
     * The provider took it.
     *
     * @param message its id of the message, where it gave one
     */
    record Taken(Optional<MessageReference> message) implements Answer {}

    /**
     * The provider refused it.
     *
     * @param meaning what its code means for the message
     * @param explanation the provider's code and words
     */
    record Rejected(Meaning meaning, String explanation) implements Answer {}

    /**
     * Something answered that is not the provider, such as a proxy's error page.
     *
     * @param httpStatus the answer's status
     */
    record Garbled(int httpStatus) implements Answer {}

    /** No connection came about: it certainly was not done. */
    record Unsent(String explanation) implements Answer {}

    /** It may have arrived, and nobody can tell from here whether it was done. */
    record Lost(String explanation) implements Answer {}
}
