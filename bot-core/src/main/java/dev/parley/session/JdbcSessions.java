package dev.parley.session;

import dev.parley.conversation.ConversationId;
import dev.parley.database.Payloads;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A turn writes the version after the one it was made from, so a version alone does not tell
     * whether a turn came in between.
     */
    private static final String CHANGE =
            """
            UPDATE session SET version = version + 1, state = :after::json, updated_at = :now::timestamptz
            WHERE conversation_id = :conversation AND version = :version AND state::text = :before
            """;

    private static final String STATE =
            "SELECT version, state::text FROM session WHERE conversation_id = :conversation";

    /** A change of a session that takes its time. */
    @FunctionalInterface
    public interface Change {

        /** The session as it is to be from now on; the same where nothing is to change. */
        Session of(Session session) throws InterruptedException;
    }

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final SessionCache cache;
    private final InstantSource clock;

    JdbcSessions(Jdbi jdbi, Payloads payloads, SessionCache cache, InstantSource clock) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.cache = cache;
        this.clock = clock;
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

    /**
     * Changes a session beside the turns of its conversation: only where none of them, and nobody
     * else, changed it meanwhile. A turn in hand that began before writes over the change.
     *
     * @return whether it was changed
     */
    public boolean change(ConversationId conversation, Change change) throws InterruptedException {
        Optional<Written> before = written(conversation);
        if (before.isEmpty()) {
            return false;
        }
        Session session = payloads.read(before.get().state(), Session.class);
        Session after = change.of(session);
        return !after.equals(session) && write(conversation, before.get(), after);
    }

    /** A session as it stands in the table. */
    private record Written(long version, String state) {}

    private Optional<Written> written(ConversationId conversation) {
        return jdbi.withHandle(handle ->
                handle.createQuery(STATE)
                        .bind("conversation", conversation.value())
                        .map((row, _) -> new Written(row.getLong(1), row.getString(2)))
                        .findOne());
    }

    private boolean write(ConversationId conversation, Written before, Session after) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(CHANGE)
                        .bind("after", payloads.write(after))
                        .bind("now", clock.instant())
                        .bind("conversation", conversation.value())
                        .bind("version", before.version())
                        .bind("before", before.state())
                        .execute())
                == 1;
    }
}
