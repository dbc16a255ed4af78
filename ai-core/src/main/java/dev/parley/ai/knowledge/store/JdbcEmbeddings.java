package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.knowledge.Vector;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The vectors of passages, as they are computed and written. */
@Singleton
public class JdbcEmbeddings {

    /** Held by the one process that computes; it falls free when that process ends. */
    private static final long COMPUTING = 0x7061726c6579_01L;

    private static final String TRY_LOCK = "SELECT pg_try_advisory_lock(:key)";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(:key)";

    private static final String PENDING =
            """
            SELECT id, path, text FROM knowledge_passage WHERE embedding IS NULL
            ORDER BY version, id LIMIT :most
            """;

    /** A passage that changed meanwhile has another text and keeps waiting. */
    private static final String SAVE =
            """
            UPDATE knowledge_passage p SET embedding = decode(e.embedding, 'hex'), version = :version
            FROM unnest(:ids, :texts, :embeddings) AS e (id, text, embedding)
            WHERE p.id = e.id AND p.text = e.text AND p.embedding IS NULL
            """;

    /** A passage that waits for its vector. */
    public record Pending(PassageId id, List<String> path, String text) {

        public Pending {
            path = List.copyOf(path);
        }
    }

    /** A passage's vector. */
    public record Computed(Pending passage, Vector vector) {}

    /** The right to compute, held until it is closed. */
    public static final class Turn implements AutoCloseable {

        private final Handle handle;

        private Turn(Handle handle) {
            this.handle = handle;
        }

        @Override
        public void close() {
            try (handle) {
                handle.createQuery(UNLOCK).bind("key", COMPUTING).mapTo(Boolean.class).one();
            }
        }
    }

    private final Jdbi jdbi;

    public JdbcEmbeddings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the right to compute, unless another process has it. */
    public Optional<Turn> takeTurn() {
        Handle handle = jdbi.open();
        if (handle.createQuery(TRY_LOCK).bind("key", COMPUTING).mapTo(Boolean.class).one()) {
            return Optional.of(new Turn(handle));
        }
        handle.close();
        return Optional.empty();
    }

    /** Passages without a vector, the longest waiting first. */
    public List<Pending> pending(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(PENDING)
                        .bind("most", most)
                        .map((row, context) ->
                                new Pending(
                                        new PassageId(row.getObject("id", UUID.class)),
                                        List.of((String[]) row.getArray("path").getArray()),
                                        row.getString("text")))
                        .list());
    }

    /** Writes vectors. */
    public void save(List<Computed> computed) {
        jdbi.useTransaction(handle ->
                handle.createUpdate(SAVE)
                        .bind("version", JdbcKnowledge.nextVersion(handle))
                        .bindArray(
                                "ids",
                                UUID.class,
                                computed.stream().map(c -> c.passage().id().value()).toArray())
                        .bindArray(
                                "texts",
                                String.class,
                                computed.stream().map(c -> c.passage().text()).toArray())
                        .bindArray(
                                "embeddings",
                                String.class,
                                computed.stream().map(JdbcEmbeddings::hex).toArray())
                        .execute());
    }

    /** The driver has no arrays of bytes. */
    private static String hex(Computed computed) {
        return HexFormat.of().formatHex(Vectors.toBytes(computed.vector()));
    }
}
