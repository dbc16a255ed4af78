package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** The knowledge tables, as those who look after collections see them. */
@Singleton
public final class JdbcCollections {

    private static final String COLLECTIONS =
            """
            SELECT collection, count(*) AS documents, sum(passages) AS passages,
                max(imported_at) AS changed_at
            FROM (SELECT d.collection, d.imported_at,
                    (SELECT count(*) FROM knowledge_passage p WHERE p.document_id = d.id) AS passages
                FROM knowledge_document d) counted
            GROUP BY collection ORDER BY collection
            """;

    private static final String DOCUMENTS =
            """
            SELECT d.id, d.origin, d.source, d.title, d.language, d.imported_at,
                (SELECT count(*) FROM knowledge_passage p WHERE p.document_id = d.id) AS passages
            FROM knowledge_document d
            """;

    private static final String PAGE =
            DOCUMENTS
                    + """
                    WHERE d.collection = :collection AND d.id > :after ORDER BY d.id LIMIT :most
                    """;

    private static final String ONE = DOCUMENTS + "WHERE d.collection = :collection AND d.id = :id";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final RowMapper<DocumentSummary> DOCUMENT =
            (row, context) ->
                    new DocumentSummary(
                            new DocumentId(row.getObject("id", UUID.class)),
                            row.getString("origin"),
                            row.getString("source"),
                            row.getString("title"),
                            Language.ofTag(row.getString("language")).orElse(Language.ENGLISH),
                            row.getLong("passages"),
                            row.getTimestamp("imported_at").toInstant());

    private final Jdbi jdbi;

    public JdbcCollections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All collections that hold a document, by name. */
    public List<CollectionSummary> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(COLLECTIONS)
                        .map((row, context) ->
                                new CollectionSummary(
                                        new CollectionName(row.getString("collection")),
                                        row.getLong("documents"),
                                        row.getLong("passages"),
                                        row.getTimestamp("changed_at").toInstant()))
                        .list());
    }

    /**
     * A collection's documents, in the order of their ids.
     *
     * @param after the last one of the part before, which may be gone; empty: from the beginning
     * @param most how many at most
     */
    public List<DocumentSummary> documents(
            CollectionName collection, Optional<DocumentId> after, int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(PAGE)
                        .bind("collection", collection.value())
                        .bind("after", after.map(DocumentId::value).orElse(BEFORE_ALL))
                        .bind("most", most)
                        .map(DOCUMENT)
                        .list());
    }

    /** A document of a collection, where it is there. */
    public Optional<DocumentSummary> find(CollectionName collection, DocumentId document) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ONE)
                        .bind("collection", collection.value())
                        .bind("id", document.value())
                        .map(DOCUMENT)
                        .findOne());
    }
}
