package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.knowledge.Reference;
import dev.parley.ai.knowledge.source.PassageDraft;
import dev.parley.operator.Operator;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Documents on their way in. Passages are collected in temporary tables while files are read, then
 * compared with what is there and written in one go: all documents of the batch or none. Not for
 * use by several threads.
 */
public final class JdbcImportBatch implements AutoCloseable {

    private static final int ROWS = 500;

    private static final String STAGE =
            """
            INSERT INTO staged_passage (
                id, document_id, ordinal, reference, reference_group, path, text, url, in_force_since)
            VALUES (
                :id, :document, :ordinal, :reference, :group, :path, :text, :url, :inForceSince)
            """;

    private static final String STAGE_DOCUMENT =
            """
            INSERT INTO staged_document (id, source, title, language, content_hash)
            VALUES (:id, :source, :title, :language, :hash)
            """;

    private static final String DISCARD =
            "DELETE FROM staged_passage WHERE document_id = :document";

    private static final String CREATE_TABLES =
            """
            CREATE TEMPORARY TABLE IF NOT EXISTS staged_document (
                id uuid PRIMARY KEY, source text, title text, language text, content_hash text)
                ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE IF NOT EXISTS staged_passage (
                id uuid PRIMARY KEY, document_id uuid, ordinal integer, reference text,
                reference_group text, path text[], text text, url text, in_force_since date)
                ON COMMIT DELETE ROWS;
            """;

    /** What is said of a document is indexed with each of its passages. */
    private static final String TOUCH_PASSAGES =
            """
            UPDATE knowledge_passage SET version = :version
            WHERE document_id IN (
                SELECT d.id FROM knowledge_document d JOIN staged_document s USING (id)
                WHERE (d.title, d.language) <> (s.title, s.language))
            """;

    private static final String WRITE_DOCUMENTS =
            """
            INSERT INTO knowledge_document (
                id, collection, origin, source, title, language, content_hash, version, imported_at)
            SELECT id, :collection, :origin, source, title, language, content_hash, :version, :now
            FROM staged_document
            ON CONFLICT (id) DO UPDATE SET
                title = excluded.title, language = excluded.language,
                content_hash = excluded.content_hash, version = excluded.version,
                imported_at = excluded.imported_at
            """;

    private static final String COUNT_KNOWN =
            "SELECT count(*) FROM knowledge_document JOIN staged_document USING (id)";

    private static final String REMOVE_PASSAGES =
            """
            WITH gone AS (
                DELETE FROM knowledge_passage p USING staged_document d
                WHERE p.document_id = d.id
                    AND NOT EXISTS (SELECT FROM staged_passage s WHERE s.id = p.id)
                RETURNING p.id, p.document_id)
            INSERT INTO knowledge_removal (passage_id, document_id, version, removed_at)
            SELECT id, document_id, :version, :now FROM gone
            """;

    /** What did not change keeps its version, and what reads the same keeps its embedding. */
    private static final String WRITE_PASSAGES =
            """
            INSERT INTO knowledge_passage AS p (
                id, document_id, ordinal, reference, reference_group, path, text, url,
                in_force_since, version)
            SELECT id, document_id, ordinal, reference, reference_group, path, text, url,
                in_force_since, :version
            FROM staged_passage
            ON CONFLICT (id) DO UPDATE SET
                ordinal = excluded.ordinal, reference = excluded.reference,
                reference_group = excluded.reference_group, path = excluded.path,
                text = excluded.text, url = excluded.url,
                in_force_since = excluded.in_force_since, version = excluded.version,
                embedding = CASE WHEN (p.path, p.text) = (excluded.path, excluded.text)
                    THEN p.embedding END
            WHERE (p.ordinal, p.reference, p.path, p.text, p.url, p.in_force_since)
                IS DISTINCT FROM (excluded.ordinal, excluded.reference, excluded.path,
                    excluded.text, excluded.url, excluded.in_force_since)
            """;

    private static final String NOTE_IN_AUDIT =
            """
            INSERT INTO audit_event (type, details, happened_at)
            SELECT 'knowledge-imported',
                json_build_object('collection', :collection::text, 'by', :by::text,
                    'version', :version::bigint, 'documents', json_agg(id)),
                :now::timestamptz
            FROM staged_document HAVING count(*) > 0
            """;

    private final Handle handle;
    private final CollectionName collection;
    private final String origin;
    private final Operator by;
    private final InstantSource clock;
    private final PreparedBatch passages;
    private final PreparedBatch documents;
    private int completed;

    JdbcImportBatch(
            Handle handle,
            CollectionName collection,
            String origin,
            Operator by,
            InstantSource clock) {
        this.handle = handle;
        this.collection = collection;
        this.origin = origin;
        this.by = by;
        this.clock = clock;
        handle.begin();
        handle.createScript(CREATE_TABLES).execute();
        this.passages = handle.prepareBatch(STAGE);
        this.documents = handle.prepareBatch(STAGE_DOCUMENT);
    }

    /** Adds a passage of a document that is being read. */
    public void add(DocumentId document, int ordinal, PassageDraft draft) {
        passages.bind("id", PassageId.of(document, draft.key()).value())
                .bind("document", document.value())
                .bind("ordinal", ordinal)
                .bind("reference", draft.reference())
                .bind("group", Reference.of(draft.reference()).flatMap(Reference::group).orElse(""))
                .bindArray("path", String.class, draft.path())
                .bind("text", draft.text())
                .bind("url", draft.url())
                .bind("inForceSince", draft.inForceSince())
                .add();
        if (passages.size() >= ROWS) {
            send(passages);
        }
    }

    /** The document has been read to its end and belongs to the batch now. */
    public void complete(DocumentDraft document) {
        documents
                .bind("id", document.id().value())
                .bind("source", document.source())
                .bind("title", document.title())
                .bind("language", document.language().code())
                .bind("hash", document.contentHash())
                .add();
        completed++;
    }

    /** The document could not be read to its end: nothing of it stays. */
    public void discard(DocumentId document) {
        send(passages);
        handle.createUpdate(DISCARD).bind("document", document.value()).execute();
    }

    /** Documents completed so far. */
    public int documents() {
        return completed;
    }

    /** Writes the batch and makes it visible. */
    public ImportCounts commit() {
        send(passages);
        send(documents);
        long version = JdbcKnowledge.nextVersion(handle);
        int known = handle.createQuery(COUNT_KNOWN).mapTo(Integer.class).one();
        handle.createUpdate(TOUCH_PASSAGES).bind("version", version).execute();
        handle.createUpdate(REMOVE_PASSAGES)
                .bind("version", version)
                .bind("now", clock.instant())
                .execute();
        handle.createUpdate(WRITE_DOCUMENTS)
                .bind("collection", collection.value())
                .bind("origin", origin)
                .bind("version", version)
                .bind("now", clock.instant())
                .execute();
        int written = handle.createUpdate(WRITE_PASSAGES).bind("version", version).execute();
        handle.createUpdate(NOTE_IN_AUDIT)
                .bind("collection", collection.value())
                .bind("by", by.name())
                .bind("version", version)
                .bind("now", clock.instant())
                .execute();
        handle.commit();
        return new ImportCounts(completed - known, known, written);
    }

    /** Ends the batch; what was not committed is as if it had never been. */
    @Override
    public void close() {
        try (handle) {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        }
    }

    private static void send(PreparedBatch rows) {
        if (rows.size() > 0) {
            rows.execute();
        }
    }
}
