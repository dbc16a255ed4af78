package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.operator.Operator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** The knowledge tables, as an import changes them. */
@Singleton
public final class JdbcKnowledge {

    /** An index that has been away for longer is made anew. */
    private static final Duration REMOVALS_KEPT = Duration.ofDays(30);

    private static final String HASHES =
            """
            SELECT source, content_hash FROM knowledge_document
            WHERE collection = :collection AND origin = :origin
            """;

    private static final String NEXT_VERSION =
            "UPDATE knowledge_state SET version = version + 1 RETURNING version";

    private static final String NEXT_GENERATION =
            """
            WITH raised AS (
                UPDATE knowledge_state SET generation = generation + 1, version = version + 1
                RETURNING generation, version)
            INSERT INTO audit_event (type, details, happened_at)
            SELECT 'knowledge-reindexed',
                json_build_object('by', :by::text, 'generation', generation, 'version', version),
                :now::timestamptz
            FROM raised
            """;

    private static final String NOTE_REMOVALS =
            """
            INSERT INTO knowledge_removal (passage_id, document_id, version, removed_at)
            SELECT id, document_id, :version, :now FROM knowledge_passage
            WHERE document_id = ANY(:documents)
            """;

    private static final String NOTE_IN_AUDIT =
            """
            INSERT INTO audit_event (type, details, happened_at)
            SELECT 'knowledge-removed',
                json_build_object('collection', collection, 'by', :by::text, 'version', :version::bigint,
                    'documents', json_agg(id)),
                :now::timestamptz
            FROM knowledge_document WHERE id = ANY(:documents) GROUP BY collection
            """;

    private static final String REMOVE =
            "DELETE FROM knowledge_document WHERE id = ANY(:documents)";

    private static final String FORGET_REMOVALS =
            """
            WITH forgotten AS (
                DELETE FROM knowledge_removal WHERE removed_at < :before RETURNING version)
            UPDATE knowledge_state SET forgotten_version = f.version
            FROM (SELECT max(version) AS version FROM forgotten) f
            WHERE f.version > forgotten_version
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public JdbcKnowledge(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The content hash of every document of an origin, by its source. */
    public Map<String, String> contentHashes(CollectionName collection, String origin) {
        return jdbi.withHandle(handle ->
                handle.createQuery(HASHES)
                        .bind("collection", collection.value())
                        .bind("origin", origin)
                        .setMapKeyColumn("source")
                        .setMapValueColumn("content_hash")
                        .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /** Begins a batch of documents that become visible together. Close it. */
    public JdbcImportBatch beginBatch(CollectionName collection, String origin, Operator by) {
        return new JdbcImportBatch(jdbi.open(), collection, origin, by, clock);
    }

    /**
     * Removes documents with their passages.
     *
     * @return how many were there
     */
    public int remove(Collection<DocumentId> documents, Operator by) {
        if (documents.isEmpty()) {
            return 0;
        }
        UUID[] ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return jdbi.inTransaction(handle -> {
            long version = nextVersion(handle);
            handle.createUpdate(NOTE_REMOVALS)
                    .bindArray("documents", UUID.class, (Object[]) ids)
                    .bind("version", version)
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate(NOTE_IN_AUDIT)
                    .bindArray("documents", UUID.class, (Object[]) ids)
                    .bind("version", version)
                    .bind("by", by.name())
                    .bind("now", clock.instant())
                    .execute();
            return handle.createUpdate(REMOVE)
                    .bindArray("documents", UUID.class, (Object[]) ids)
                    .execute();
        });
    }

    /** Has every index made anew. */
    public void nextGeneration(Operator by) {
        jdbi.useTransaction(handle ->
                handle.createUpdate(NEXT_GENERATION)
                        .bind("by", by.name())
                        .bind("now", clock.instant())
                        .execute());
    }

    /** Forgets removals so old that hardly any index has missed them. */
    public void forgetOldRemovals() {
        Instant before = clock.instant().minus(REMOVALS_KEPT);
        jdbi.useTransaction(
                handle -> handle.createUpdate(FORGET_REMOVALS).bind("before", before).execute());
    }

    /** Raises the version; until the transaction ends, nobody else changes knowledge. */
    static long nextVersion(Handle handle) {
        return handle.createQuery(NEXT_VERSION).mapTo(Long.class).one();
    }
}
