package dev.parley.ai.memory;

import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import dev.parley.database.Payloads;
import dev.parley.session.Memory;
import dev.parley.session.Recollection;
import dev.parley.session.Summaries;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                                 THEN excluded.exchanges ELSE known.exchanges END,
                summary = CASE WHEN known.changed_at < :oldest::timestamptz THEN NULL ELSE known.summary END
            WHERE known.lease IS NULL OR known.leased_till <= :now::timestamptz
            RETURNING exchanges::text, summary
            """;

    private static final String REMEMBER =
            """
            UPDATE api_conversation
            SET exchanges = :exchanges::json, lease = NULL, leased_till = NULL, changed_at = :now::timestamptz,
                version = version + 1
            WHERE key = :key AND lease = :lease
            """;

    private static final String LET_GO =
            """
            UPDATE api_conversation SET lease = NULL, leased_till = NULL WHERE key = :key AND lease = :lease
            """;

    private static final String STATE =
            "SELECT exchanges::text, summary, version FROM api_conversation WHERE key = :key";

    /**
     * Only where the row is what the summary was made from. A call that holds it now goes on from
     * what was there before, and has it summarised after its answer.
     */
    private static final String SUMMARISE =
            """
            UPDATE api_conversation
            SET exchanges = :exchanges::json, summary = :summary, version = version + 1
            WHERE key = :key AND version = :version AND exchanges::text = :before
                AND (lease IS NULL OR leased_till <= :now::timestamptz)
            """;

    private static final String DELETE = "DELETE FROM api_conversation WHERE key = :key";

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
    private final Summaries summaries;
    private final InstantSource clock;

    JdbcConversationMemory(
            Jdbi jdbi,
            Payloads payloads,
            MemoryConfig config,
            Summaries summaries,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.config = config;
        this.summaries = summaries;
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
                            .map((row, _) -> memory(row))
                            .findOne()
                            .map(memory -> new Lease(key, lease, memory)));
        } catch (JdbiException failure) {
            throw away(failure);
        }
    }

    @Override
    public boolean forget(String caller, String name) {
        String key = key(caller, name);
        try {
            return jdbi.withHandle(handle -> handle.createUpdate(DELETE).bind("key", key).execute())
                    > 0;
        } catch (JdbiException failure) {
            throw away(failure);
        }
    }

    /** What stands in a row, and its version. */
    private record Stored(String exchanges, Memory memory, long version) {}

    private boolean summarise(String key, Summaries.Change change) throws InterruptedException {
        Optional<Stored> before =
                jdbi.withHandle(handle ->
                        handle.createQuery(STATE)
                                .bind("key", key)
                                .map((row, _) ->
                                        new Stored(row.getString(1), memory(row), row.getLong(3)))
                                .findOne());
        if (before.isEmpty()) {
            return false;
        }
        Memory after = change.of(before.get().memory());
        return !after.equals(before.get().memory()) && write(key, before.get(), after);
    }

    private boolean write(String key, Stored before, Memory after) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(SUMMARISE)
                        .bind("exchanges", payloads.write(new Exchanges(after.history())))
                        .bind("summary", after.summary())
                        .bind("key", key)
                        .bind("version", before.version())
                        .bind("before", before.exchanges())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    /** Deletes what was kept long enough. */
    @Scheduled(initialDelay = "1m", fixedDelay = "1h")
    void forget() {
        Instant oldest = clock.instant().minus(config.retention());
        jdbi.useHandle(handle -> handle.createUpdate(FORGET).bind("oldest", oldest).execute());
    }

    private Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                payloads.read(row.getString(1), Exchanges.class).list(),
                Optional.ofNullable(row.getString(2)));
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
        private final Memory memory;
        private boolean held = true;

        Lease(String key, UUID id, Memory memory) {
            this.key = key;
            this.id = id;
            this.memory = memory;
        }

        @Override
        public Memory memory() {
            return memory;
        }

        @Override
        public void remember(Exchange exchange, Language language) {
            Recollection limit = new Recollection(config.turns());
            Memory longer = memory.with(exchange, limit);
            String exchanges = payloads.write(new Exchanges(longer.history()));
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
            summaries.after(key, longer, limit, language, change -> summarise(key, change));
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
