package dev.parley.optout;

import dev.parley.conversation.ConversationAddress;
import java.time.Instant;

/** Who wants no messages, by what they said themselves. Safe for use by many threads. */
public interface OptOuts {

    /** What may still be sent to somebody. */
    enum Permission {
        /** Everything: they did not say that they want no messages. */
        ALL,
        /** The confirmation that they get no more. */
        LAST_WORD,
        NOTHING
    }

    /** What may be sent there. */
    Permission permission(ConversationAddress conversation);

    /** Whether they want no messages. */
    default boolean isOut(ConversationAddress conversation) {
        return permission(conversation) != Permission.ALL;
    }

    /** Somebody who is out was told so: from now on nothing is sent. */
    void lastWordSaid(ConversationAddress conversation);

    /**
     * Keeps a person's word. What waits to be sent to somebody who is out from now on is discarded.
     *
     * @param out whether they want no messages, or want them again
     * @param at when they said so: a word that comes once more, or later than one that was said
     *     after it, changes nothing
     * @return whether it is by this very word that they are out, or in again
     */
    boolean tell(ConversationAddress conversation, boolean out, Instant at);
}
