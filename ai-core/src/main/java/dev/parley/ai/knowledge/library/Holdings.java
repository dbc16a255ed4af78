package dev.parley.ai.knowledge.library;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.store.CollectionSummary;
import dev.parley.ai.knowledge.store.DocumentSummary;
import dev.parley.ai.knowledge.store.JdbcCollections;
import dev.parley.ai.knowledge.store.JdbcKnowledge;
import dev.parley.operator.Operator;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What the knowledge holds. Needs no index, so it works beside a running Parley. Every method
 * throws {@link KnowledgeUnavailableException} while the database is away. Safe for use by many
 * threads.
 */
@Singleton
public final class Holdings {

    private final JdbcCollections collections;
    private final JdbcKnowledge store;

    Holdings(JdbcCollections collections, JdbcKnowledge store) {
        this.collections = collections;
        this.store = store;
    }

    /** The collections that hold documents, by name. */
    public List<CollectionSummary> collections() {
        return KnowledgeAccess.reached(collections::all);
    }

    /**
     * A collection's documents in the order of their ids; none where there is no such collection.
     *
     * @param after the last document of the part before; empty: from the beginning
     * @param most how many at most
     */
    public List<DocumentSummary> documents(
            CollectionName collection, Optional<DocumentId> after, int most) {
        return KnowledgeAccess.reached(() -> collections.documents(collection, after, most));
    }

    /**
     * Has every process make its index anew from the database. Each searches the old one until the
     * new one is ready. The audit has who did it.
     */
    public void reindex(Operator by) {
        KnowledgeAccess.reached(() -> {
            store.nextGeneration(by);
            return by;
        });
    }

    /**
     * Removes a document: a few seconds later no process finds or cites it any more. The audit has
     * who did it.
     */
    public Removal remove(CollectionName collection, DocumentId document, Operator by) {
        return KnowledgeAccess.reached(() -> {
            Optional<DocumentSummary> known = collections.find(collection, document);
            if (known.isEmpty()) {
                return Removal.UNKNOWN;
            }
            if (known.get().origin().equals(ImportRequest.KNOWLEDGE_FOLDER)) {
                return Removal.KEPT_BY_FOLDER;
            }
            return store.remove(List.of(document), by) > 0 ? Removal.REMOVED : Removal.UNKNOWN;
        });
    }
}
