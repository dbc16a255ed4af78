package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.knowledge.Vector;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/**
 * The vectors of passages, as they are computed and written. All vectors of the knowledge are of
 * one space; those of another are staged, and take their place when every passage has one.
 */
@Singleton
public class JdbcEmbeddings {

    /** Held by the one process that computes; it falls free when that process ends. */
    private static final long COMPUTING = 0x7061726c6579_01L;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final RowMapper<Pending> PASSAGE =
            (row, context) ->
                    new Pending(
                            new PassageId(row.getObject("id", UUID.class)),
                            List.of((String[]) row.getArray("path").getArray()),
                            row.getString("text"));

    private static final String TRY_LOCK = "SELECT pg_try_advisory_lock(:key)";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(:key)";

    private static final String PENDING =
            """
            SELECT id, path, text FROM knowledge_passage WHERE embedding IS NULL
            ORDER BY version, id LIMIT :most
            """;

    /**
     * A passage that changed meanwhile has another text and keeps waiting, and so do all of them
     * when the knowledge went over to another space.
     */
    private static final String SAVE =
            """
            UPDATE knowledge_passage p SET embedding = decode(e.embedding, 'hex'), version = :version
            FROM unnest(:ids, :texts, :embeddings) AS e (id, text, embedding), knowledge_state s
            WHERE p.id = e.id AND p.text = e.text AND p.embedding IS NULL
                AND s.embedding_space = :space
            """;

    private static final String SPACE = "SELECT embedding_space FROM knowledge_state";

    private static final String FINGERPRINT =
            "md5(array_to_string(p.path, E'\\n') || E'\\n' || p.text)";

    private static final String FORGET_OTHERS =
            "DELETE FROM knowledge_embedding_staged WHERE space <> :space";

    private static final String UNSTAGED =
            """
            SELECT p.id, p.path, p.text FROM knowledge_passage p
            WHERE p.id > :after AND NOT EXISTS (
                SELECT FROM knowledge_embedding_staged s
                WHERE s.passage_id = p.id AND s.fingerprint = %s)
            ORDER BY p.id LIMIT :most
            """
                    .formatted(FINGERPRINT);

    private static final String STAGE =
            """
            INSERT INTO knowledge_embedding_staged (passage_id, space, fingerprint, embedding)
            SELECT p.id, :space, %s, decode(e.embedding, 'hex')
            FROM unnest(:ids, :texts, :embeddings) AS e (id, text, embedding)
            JOIN knowledge_passage p ON p.id = e.id AND p.text = e.text
            ON CONFLICT (passage_id) DO UPDATE SET
                space = excluded.space, fingerprint = excluded.fingerprint,
                embedding = excluded.embedding
            """
                    .formatted(FINGERPRINT);

    /** Every index is made anew: an index has vectors of one space. */
    private static final String CHANGE_SPACE =
            """
            WITH raised AS (
                UPDATE knowledge_state SET embedding_space = :space,
                    generation = generation + 1, version = version + 1
                RETURNING generation, version)
            INSERT INTO audit_event (type, details, happened_at)
            SELECT 'knowledge-embedded-anew',
                json_build_object('space', :space::text, 'generation', generation, 'version', version),
                :now::timestamptz
            FROM raised
            """;

    /** What was imported at the last moment waits for its vector as after every import. */
    private static final String ADOPT =
            """
            UPDATE knowledge_passage p SET embedding = (
                SELECT s.embedding FROM knowledge_embedding_staged s
                WHERE s.passage_id = p.id AND s.space = :space AND s.fingerprint = %s)
            """
                    .formatted(FINGERPRINT);

    private static final String UNSTAGE = "DELETE FROM knowledge_embedding_staged";

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
    private final InstantSource clock;

    public JdbcEmbeddings(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The space of all vectors that passages have. */
    public EmbeddingSpace space() {
        return EmbeddingSpace.parse(
                jdbi.withHandle(handle -> handle.createQuery(SPACE).mapTo(String.class).one()));
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
        return jdbi.withHandle(
                handle -> handle.createQuery(PENDING).bind("most", most).map(PASSAGE).list());
    }

    /** Writes vectors; none when the knowledge has gone over to another space. */
    public void save(List<Computed> computed, EmbeddingSpace space) {
        jdbi.useTransaction(handle ->
                bind(handle.createUpdate(SAVE), computed, space)
                        .bind("version", JdbcKnowledge.nextVersion(handle))
                        .execute());
    }

    /** Forgets what was staged for other spaces than this. */
    public void beginStaging(EmbeddingSpace space) {
        jdbi.useHandle(handle ->
                handle.createUpdate(FORGET_OTHERS).bind("space", space.toString()).execute());
    }

    /**
     * Passages for which nothing is staged, in the order of their ids.
     *
     * @param after the last one of those before; empty: from the beginning
     */
    public List<Pending> unstaged(Optional<PassageId> after, int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(UNSTAGED)
                        .bind("after", after.map(PassageId::value).orElse(BEFORE_ALL))
                        .bind("most", most)
                        .map(PASSAGE)
                        .list());
    }

    /** Keeps vectors of a space that the knowledge is to go over to. */
    public void stage(List<Computed> computed, EmbeddingSpace space) {
        jdbi.useTransaction(handle -> bind(handle.createUpdate(STAGE), computed, space).execute());
    }

    /**
     * Has the knowledge go over to another space: what was staged takes the place of all vectors,
     * at once.
     */
    public void adopt(EmbeddingSpace space) {
        jdbi.useTransaction(handle -> {
            // First, because it locks the knowledge against changes.
            handle.createUpdate(CHANGE_SPACE)
                    .bind("space", space.toString())
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate(ADOPT).bind("space", space.toString()).execute();
            handle.createUpdate(UNSTAGE).execute();
        });
    }

    private static Update bind(Update update, List<Computed> computed, EmbeddingSpace space) {
        return update.bind("space", space.toString())
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
                        computed.stream().map(JdbcEmbeddings::hex).toArray());
    }

    /** The driver has no arrays of bytes. */
    private static String hex(Computed computed) {
        return HexFormat.of().formatHex(Vectors.toBytes(computed.vector()));
    }
}
