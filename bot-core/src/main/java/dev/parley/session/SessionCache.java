package dev.parley.session;

import dev.parley.conversation.ConversationId;
import java.util.Collection;
import java.util.Map;

/**
 * Sessions close at hand. May forget at any time, never throws, never waits long. Safe for use by
 * many threads.
 */
public interface SessionCache {

    /**
     * The cached sessions among those asked for.
     *
     * @param versions the version that each must have; a cached one of another version is left out
     */
    Map<ConversationId, StoredSession> get(Map<ConversationId, Long> versions);

    /** Keeps sessions for a while. */
    void put(Collection<StoredSession> sessions);
}
