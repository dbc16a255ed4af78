package dev.parley.ai.memory;

import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Exchange;
import dev.parley.database.Payloads;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table {@code api_conversation}. */
@Singleton
class JdbcConversationMemory implements ConversationMemory {

    private static final String TAKE =
            """
            INSERT INTO api_conversation AS known (key, exchanges, lease, leased_till, changed_at)
            VALUES (:key, :none::json, :lease, :till::timestamptz, :now::timestamptz)
            ON CONFLICT (key) DO UPDATE
            SET lease = excluded.lease, leased_till = excluded.leased_till,
                exchanges = CASE WHEN known.changed_at < :oldest::timestamptz
                                 THEN excluded.exchanges ELSE known.exchanges END
            WHERE known.lease IS NULL OR known.leased_till <= :now::timestamptz
            RETURNING exchanges::text
            """;

    private static final String REMEMBER =
            """
            UPDATE api_conversation
            SET exchanges = :exchanges::json, lease = NULL, leased_till = NULL, changed_at = :now::timestamptz
            WHERE key = :key AND lease = :lease
            """;

    private static final String LET_GO =
            """
            UPDATE api_conversation SET lease = NULL, leased_till = NULL WHERE key = :key AND lease = :lease
            """;

    private static final String FORGET =
            "DELETE FROM api_conversation WHERE changed_at < :oldest::timestamptz";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcConversationMemory.class);

    /** Longer than any answer takes; a process that dies holds its conversations no longer. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** What stands in a row. */
    private record Exchanges(List<Exchange> list) {}

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final MemoryConfig config;
    private final InstantSource clock;

    JdbcConversationMemory(Jdbi jdbi, Payloads payloads, MemoryConfig config, InstantSource clock) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Optional<Held> take(String caller, String name) {
        String key = key(caller, name);
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery(TAKE)
                            .bind("key", key)
                            .bind("none", payloads.write(new Exchanges(List.of())))
                            .bind("lease", lease)
                            .bind("till", now.plus(LEASE))
                            .bind("oldest", now.minus(config.retention()))
                            .bind("now", now)
                            .mapTo(String.class)
                            .findOne()
                            .map(exchanges -> new Lease(key, lease, read(exchanges))));
        } catch (JdbiException failure) {
            throw away(failure);
        }
    }

    /** Deletes what was kept long enough. */
    @Scheduled(initialDelay = "1m", fixedDelay = "1h")
    void forget() {
        Instant oldest = clock.instant().minus(config.retention());
        jdbi.useHandle(handle -> handle.createUpdate(FORGET).bind("oldest", oldest).execute());
    }

    private List<Exchange> read(String exchanges) {
        return payloads.read(exchanges, Exchanges.class).list();
    }

    private static AiCoreUnavailableException away(JdbiException failure) {
        return new AiCoreUnavailableException(
                "what was said before in the conversation cannot be reached", failure);
    }

    /** Callers' names for conversations may be personal; a hash is enough to find them by. */
    private static String key(String caller, String name) {
        return DigestUtils.sha256Hex(caller + "\n" + name);
    }

    private final class Lease implements Held {

        private final String key;
        private final UUID id;
        private final List<Exchange> history;
        private boolean held = true;

        Lease(String key, UUID id, List<Exchange> history) {
            this.key = key;
            this.id = id;
            this.history = List.copyOf(history);
        }

        @Override
        public List<Exchange> history() {
            return history;
        }

        @Override
        public void remember(Exchange exchange) {
            List<Exchange> all = Stream.concat(history.stream(), Stream.of(exchange)).toList();
            List<Exchange> kept = all.subList(Math.max(0, all.size() - config.turns()), all.size());
            String exchanges = payloads.write(new Exchanges(kept));
            try {
                jdbi.useHandle(handle ->
                        handle.createUpdate(REMEMBER)
                                .bind("exchanges", exchanges)
                                .bind("now", clock.instant())
                                .bind("key", key)
                                .bind("lease", id)
                                .execute());
                held = false;
            } catch (JdbiException failure) {
                throw away(failure);
            }
        }

        @Override
        public void close() {
            if (!held) {
                return;
            }
            held = false;
            try {
                jdbi.useHandle(handle ->
                        handle.createUpdate(LET_GO).bind("key", key).bind("lease", id).execute());
            } catch (JdbiException failure) {
                LOG.warn("a conversation of an API caller stays taken for some minutes", failure);
            }
        }
    }
}
