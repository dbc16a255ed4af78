package dev.parley.directory;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/** When people wrote last. Safe for use by many threads. */
public interface LastHeard {

    /**
     * When the newest message in a conversation was sent, as its provider says; empty while nobody
     * has written there.
     */
    Optional<Instant> in(ConversationAddress conversation);

    /** The same of a conversation that is known by its id. */
    Optional<Instant> in(ConversationId conversation);
}
