package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The knowledge tables, as an index reads them: what has changed since a version. */
@Singleton
public final class JdbcKnowledgeChanges {

    private static final int ROWS = 500;

    private static final String STATE =
            """
            SELECT id, generation, version, forgotten_version, embedding_space,
                EXISTS (SELECT FROM knowledge_passage WHERE embedding IS NULL) AS embeddings_missing
            FROM knowledge_state
            """;

    private static final String REMOVED =
            """
            SELECT passage_id FROM knowledge_removal WHERE version > :after AND version <= :upTo
            """;

    private static final String CHANGED_DOCUMENTS =
            """
            SELECT id FROM knowledge_document WHERE version > :after AND version <= :upTo
            UNION
            SELECT document_id FROM knowledge_removal WHERE version > :after AND version <= :upTo
            """;

    private static final String PASSAGES =
            """
            SELECT p.id, p.document_id, d.collection, d.title, d.language, p.reference,
                p.reference_group, p.path, p.text, p.url, p.embedding, s.embedding_space
            FROM knowledge_passage p JOIN knowledge_document d ON d.id = p.document_id,
                knowledge_state s
            WHERE p.version > :after AND p.version <= :upTo
            """;

    private static final String PARTS_BY_PATH =
            """
            SELECT p.document_id, d.collection, d.title, d.language, p.reference_group, p.path, p.text
            FROM knowledge_passage p JOIN knowledge_document d ON d.id = p.document_id
            WHERE p.document_id = ANY(:documents)
            ORDER BY p.document_id, p.path, p.ordinal
            """;

    private static final String PARTS_BY_GROUP =
            """
            SELECT p.document_id, d.collection, d.title, d.language, p.reference_group, p.path, p.text
            FROM knowledge_passage p JOIN knowledge_document d ON d.id = p.document_id
            WHERE p.document_id = ANY(:documents)
            ORDER BY p.document_id, p.reference_group, p.ordinal
            """;

    private static final RowMapper<StoredPassage> PASSAGE =
            (row, context) ->
                    new StoredPassage(
                            new PassageId(row.getObject("id", UUID.class)),
                            owner(row),
                            row.getString("reference"),
                            row.getString("reference_group"),
                            path(row),
                            new StoredPassage.Content(
                                    row.getString("text"),
                                    Optional.ofNullable(row.getString("url"))),
                            embedding(row));

    private static final RowMapper<SectionPart> PART =
            (row, context) ->
                    new SectionPart(
                            owner(row),
                            row.getString("reference_group"),
                            path(row),
                            row.getString("text"));

    private final Jdbi jdbi;

    public JdbcKnowledgeChanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where the knowledge stands now; one short query. */
    public KnowledgeState state() {
        return jdbi.withHandle(handle ->
                handle.createQuery(STATE)
                        .map((row, context) ->
                                new KnowledgeState(
                                        row.getObject("id", UUID.class),
                                        row.getLong("generation"),
                                        row.getLong("version"),
                                        row.getLong("forgotten_version"),
                                        EmbeddingSpace.parse(row.getString("embedding_space")),
                                        row.getBoolean("embeddings_missing")))
                        .one());
    }

    /** The passages removed in a range; some may have been added again since. */
    public List<PassageId> removed(VersionRange range) {
        return jdbi.withHandle(handle ->
                within(handle.createQuery(REMOVED), range)
                        .mapTo(UUID.class)
                        .map(PassageId::new)
                        .list());
    }

    /** The documents whose text changed in a range, with those removed. */
    public List<DocumentId> changedDocuments(VersionRange range) {
        return jdbi.withHandle(handle ->
                within(handle.createQuery(CHANGED_DOCUMENTS), range)
                        .mapTo(UUID.class)
                        .map(DocumentId::new)
                        .list());
    }

    /** Hands over every passage changed in a range, as a stream from the database. */
    public void forEachPassage(VersionRange range, Consumer<StoredPassage> consumer) {
        jdbi.useTransaction(handle ->
                within(handle.createQuery(PASSAGES), range)
                        .setFetchSize(ROWS)
                        .map(PASSAGE)
                        .useStream(passages -> passages.forEach(consumer)));
    }

    /** Hands over all passages of documents, those under the same headings together. */
    public void forEachPartByPath(
            Collection<DocumentId> documents, Consumer<SectionPart> consumer) {
        forEachPart(PARTS_BY_PATH, documents, consumer);
    }

    /** Hands over all passages of documents, those with neighbouring references together. */
    public void forEachPartByGroup(
            Collection<DocumentId> documents, Consumer<SectionPart> consumer) {
        forEachPart(PARTS_BY_GROUP, documents, consumer);
    }

    private void forEachPart(
            String sql, Collection<DocumentId> documents, Consumer<SectionPart> consumer) {
        Object[] ids = documents.stream().map(DocumentId::value).toArray();
        jdbi.useTransaction(handle ->
                handle.createQuery(sql)
                        .bindArray("documents", UUID.class, ids)
                        .setFetchSize(ROWS)
                        .map(PART)
                        .useStream(parts -> parts.forEach(consumer)));
    }

    private static Query within(Query query, VersionRange range) {
        return query.bind("after", range.after()).bind("upTo", range.upTo());
    }

    private static StoredPassage.Owner owner(ResultSet row) throws SQLException {
        return new StoredPassage.Owner(
                new DocumentId(row.getObject("document_id", UUID.class)),
                new CollectionName(row.getString("collection")),
                row.getString("title"),
                Language.ofTag(row.getString("language")).orElse(Language.ENGLISH));
    }

    /** Read with its space in one statement, so that both are of one moment. */
    private static Optional<StoredPassage.Embedding> embedding(ResultSet row) throws SQLException {
        EmbeddingSpace space = EmbeddingSpace.parse(row.getString("embedding_space"));
        return Optional.ofNullable(row.getBytes("embedding"))
                .map(bytes -> new StoredPassage.Embedding(space, Vectors.fromBytes(bytes)));
    }

    private static List<String> path(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("path").getArray());
    }
}
