package dev.parley.ai.memory;

import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import dev.parley.session.Memory;
import java.util.Optional;

/**
 * Remembers conversations by the name that a caller gives them. Names belong to their caller:
 * nobody reads what another one said. One call at a time holds a conversation, over all processes.
 * Safe for use by many threads.
 */
public interface ConversationMemory {

    /**
     * Takes a conversation for one call.
     *
     * @param caller whose conversation
     * @param name what the caller calls it
     * @return empty while another call holds it
     * @throws AiCoreUnavailableException when the database is away
     */
    Optional<Held> take(String caller, String name);

    /**
     * Forgets a conversation. A call that holds it is answered, and not remembered either.
     *
     * @return false where there is none of this name
     * @throws AiCoreUnavailableException when the database is away
     */
    boolean forget(String caller, String name);

    /** A conversation that one call holds, until it is closed. Not safe for use by many threads. */
    interface Held extends AutoCloseable {

        /** What was said before; empty when it is new or was forgotten. */
        Memory memory();

        /**
         * Remembers what was said now, and lets the conversation go. Does nothing when the call
         * took so long that another one holds it by now.
         *
         * @param exchange the exchange, without personal data
         * @param language the language that is spoken
         * @throws AiCoreUnavailableException when the database is away
         */
        void remember(Exchange exchange, Language language);

        /** Lets the conversation go, where that is not done yet. Never throws. */
        @Override
        void close();
    }
}
