package dev.parley.session;

import dev.parley.conversation.ConversationId;
import dev.parley.database.Payloads;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The table {@code session}, and before it the cache: a cached session counts only at the version
 * the table has.
 */
@Singleton
public final class JdbcSessions {

    private static final String READ =
            "SELECT conversation_id, version, state FROM session WHERE conversation_id = ANY (:conversations)";

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final SessionCache cache;

    JdbcSessions(Jdbi jdbi, Payloads payloads, SessionCache cache) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.cache = cache;
    }

    /**
     * The sessions of conversations at the versions the table has.
     *
     * @param versions the table's version of each; 0 where there is no session yet
     */
    public Map<ConversationId, StoredSession> load(Map<ConversationId, Long> versions) {
        Map<ConversationId, StoredSession> sessions = new HashMap<>();
        Map<ConversationId, Long> known = new HashMap<>();
        versions.forEach((conversation, version) -> {
            if (version == 0) {
                sessions.put(conversation, new StoredSession(conversation, 0, Session.fresh()));
            } else {
                known.put(conversation, version);
            }
        });
        sessions.putAll(cache.get(known));
        known.keySet().removeAll(sessions.keySet());
        if (!known.isEmpty()) {
            read(known.keySet()).forEach(session -> sessions.put(session.conversation(), session));
        }
        return sessions;
    }

    private List<StoredSession> read(Collection<ConversationId> conversations) {
        return jdbi.withHandle(handle ->
                handle.createQuery(READ)
                        .bindArray(
                                "conversations",
                                UUID.class,
                                conversations.stream().map(ConversationId::value).toList())
                        .map((row, _) ->
                                new StoredSession(
                                        new ConversationId(row.getObject(1, UUID.class)),
                                        row.getLong(2),
                                        payloads.read(row.getString(3), Session.class)))
                        .list());
    }

    /** Caches sessions, once their transaction is committed. */
    public void cache(List<StoredSession> committed) {
        cache.put(committed);
    }
}
