package dev.parley.ai.key;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When keys were used last. Written once a minute for all of them, away from the calls. Safe for
 * use by many threads.
 */
@Singleton
class KeyUses {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUses.class);

    private final Map<ApiKeyId, Instant> latest = new ConcurrentHashMap<>();
    private final JdbcApiKeys stored;

    KeyUses(JdbcApiKeys stored) {
        this.stored = stored;
    }

    void note(ApiKeyId key, Instant at) {
        latest.put(key, at);
    }

    /** Writes what was noted since the last time. */
    @Scheduled(fixedDelay = "1m")
    @PreDestroy
    void write() {
        Map<ApiKeyId, Instant> noted = Map.copyOf(latest);
        if (noted.isEmpty()) {
            return;
        }
        try {
            stored.used(noted);
            noted.forEach(latest::remove);
        } catch (KeysUnavailableException failure) {
            LOG.warn("when API keys were used last is not written yet; it is tried again", failure);
        }
    }
}
