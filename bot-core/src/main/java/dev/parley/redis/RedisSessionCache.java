package dev.parley.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.ConversationId;
import dev.parley.database.Payloads;
import dev.parley.session.SessionCache;
import dev.parley.session.StoredSession;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions in Redis, each under its conversation's key; those of the latest conversations in this
 * process's memory, too.
 */
@Singleton
final class RedisSessionCache implements SessionCache {

    private static final Logger LOG = LoggerFactory.getLogger(RedisSessionCache.class);
    private static final long PATIENCE_MILLIS = 50;
    private static final Duration KEPT = Duration.ofHours(6);

    /** Few enough to be no burden: a session is a few kilobytes. */
    private static final int NEAR = 2_000;

    private final Cache<ConversationId, StoredSession> near =
            Caffeine.newBuilder().maximumSize(NEAR).build();
    private final RedisLink redis;
    private final Payloads payloads;

    RedisSessionCache(RedisLink redis, Payloads payloads) {
        this.redis = redis;
        this.payloads = payloads;
    }

    @Override
    public Map<ConversationId, StoredSession> get(Map<ConversationId, Long> versions) {
        Map<ConversationId, StoredSession> found = new HashMap<>();
        Map<ConversationId, Long> missing = new HashMap<>();
        versions.forEach((conversation, version) -> {
            StoredSession session = near.getIfPresent(conversation);
            if (session != null && session.version() == version) {
                found.put(conversation, session);
            } else {
                missing.put(conversation, version);
            }
        });
        if (!missing.isEmpty()) {
            redis.commands().ifPresent(commands -> found.putAll(get(commands, missing)));
        }
        return found;
    }

    private Map<ConversationId, StoredSession> get(
            RedisClusterAsyncCommands<String, String> commands,
            Map<ConversationId, Long> versions) {
        String[] keys =
                versions.keySet().stream().map(RedisSessionCache::key).toArray(String[]::new);
        Map<ConversationId, StoredSession> found = new HashMap<>();
        for (KeyValue<String, String> entry : await(commands.mget(keys))) {
            entry.optional()
                    .flatMap(this::read)
                    .filter(session ->
                            versions.getOrDefault(session.conversation(), 0L) == session.version())
                    .ifPresent(session -> found.put(session.conversation(), session));
        }
        return found;
    }

    private Optional<StoredSession> read(String json) {
        try {
            return Optional.of(payloads.read(json, StoredSession.class));
        } catch (IllegalArgumentException unreadable) {
            // Another version's; what counts is in the database.
            LOG.debug("a cached session is left aside: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static List<KeyValue<String, String>> await(
            RedisFuture<List<KeyValue<String, String>>> entries) {
        try {
            return entries.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RedisException failure) {
            LOG.debug("sessions are read from the database: {}", failure.toString());
        }
        return List.of();
    }

    @Override
    public void put(Collection<StoredSession> sessions) {
        sessions.forEach(session -> near.put(session.conversation(), session));
        redis.commands()
                .ifPresent(commands -> {
                    for (StoredSession session : sessions) {
                        RedisFuture<String> _ =
                                commands.setex(
                                        key(session.conversation()),
                                        KEPT.toSeconds(),
                                        payloads.write(session));
                    }
                });
    }

    private static String key(ConversationId conversation) {
        return "parley:session:" + conversation;
    }
}
