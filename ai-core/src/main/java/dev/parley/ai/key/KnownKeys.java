package dev.parley.ai.key;

import dev.parley.clock.Steady;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are not revoked, as this process knows them: looked up again after a few seconds,
 * so that a revoked key is refused everywhere within {@link #OLDEST}, and at once for a key that is
 * not among them, since it may be new. Whatever callers show, the database is asked a few times a
 * second at most. Safe for use by many threads.
 */
@Singleton
final class KnownKeys {

    /** Keys known for longer than this are not gone by any more. */
    static final Duration OLDEST = Duration.ofSeconds(5);

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration BRIEF = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Snapshot(Map<ApiKeyId, StoredKey> keys, Instant readAt) {}

    private final JdbcApiKeys stored;
    private final InstantSource clock;
    private volatile @Nullable Snapshot snapshot;
    private volatile Instant failedAt = Instant.MIN;

    KnownKeys(JdbcApiKeys stored, @Steady InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * The key of an id; empty where there is none or it is revoked.
     *
     * @throws KeysUnavailableException when it has not been possible to look for too long
     */
    Optional<StoredKey> find(ApiKeyId id) {
        Optional<StoredKey> known = Optional.ofNullable(notOlderThan(FRESH).get(id));
        return known.isPresent() ? known : Optional.ofNullable(notOlderThan(BRIEF).get(id));
    }

    /** Looks again with the next call. */
    void forget() {
        snapshot = null;
    }

    private Map<ApiKeyId, StoredKey> notOlderThan(Duration age) {
        Snapshot now = snapshot;
        return now != null && isWithin(age, now.readAt()) ? now.keys() : lookedUp(age);
    }

    private synchronized Map<ApiKeyId, StoredKey> lookedUp(Duration age) {
        Snapshot before = snapshot;
        if (before != null && isWithin(age, before.readAt())) {
            return before.keys();
        }
        try {
            if (isWithin(PAUSE, failedAt)) {
                throw new KeysUnavailableException(new IllegalStateException("tried just now"));
            }
            // Before the look: what changes during it is seen by the next one.
            Instant readAt = clock.instant();
            Map<ApiKeyId, StoredKey> keys = stored.usable();
            snapshot = new Snapshot(keys, readAt);
            return keys;
        } catch (KeysUnavailableException failure) {
            failedAt = clock.instant();
            if (before != null && isWithin(OLDEST, before.readAt())) {
                return before.keys();
            }
            throw failure;
        }
    }

    private boolean isWithin(Duration age, Instant since) {
        return clock.instant().isBefore(since.plus(age));
    }
}
