package dev.parley.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.ConversationId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The sessions of the conversations that this process answered last. They stay in its memory: what
 * people said is kept in the database and nowhere else. Safe for use by many threads.
 */
@Singleton
final class SessionCache {

    /** Few enough to be no burden: a session is a few kilobytes. */
    private static final int KEPT = 2_000;

    private final Cache<ConversationId, StoredSession> sessions =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /**
     * The cached sessions among those asked for.
     *
     * @param versions the version that each must have; a cached one of another version is left out
     */
    Map<ConversationId, StoredSession> get(Map<ConversationId, Long> versions) {
        Map<ConversationId, StoredSession> found = new HashMap<>();
        versions.forEach((conversation, version) -> {
            StoredSession session = sessions.getIfPresent(conversation);
            if (session != null && session.version() == version) {
                found.put(conversation, session);
            }
        });
        return found;
    }

    void put(Collection<StoredSession> committed) {
        committed.forEach(session -> sessions.put(session.conversation(), session));
    }
}
