package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.store.JdbcKnowledgeChanges;
import dev.parley.ai.knowledge.store.KnowledgeState;
import dev.parley.ai.knowledge.store.StoredPassage;
import dev.parley.ai.knowledge.store.VersionRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's index on disk. It knows the version of the knowledge it was made from and takes in
 * what has changed since. Searches go on while it does. One thread changes it, many search.
 */
final class KnowledgeIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeIndex.class);

    /** Raised when entries are made in another way: an index of another form is made anew. */
    private static final String FORM = "2";

    private static final String FORM_KEY = "form";
    private static final String GENERATION_KEY = "generation";
    private static final String FIRST_GENERATION = "1";
    private static final String KNOWLEDGE_KEY = "knowledge";
    private static final String VERSION_KEY = "version";

    private final Directory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Map<String, String> made;
    private volatile long searched;

    KnowledgeIndex(Path dataFolder) throws IOException {
        this.writer = IndexFolder.open(dataFolder);
        this.folder = writer.getDirectory();
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.made = committed();
        this.searched = version();
    }

    /** What a search does with the index. */
    @FunctionalInterface
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Searches the index as it is now. */
    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * The version of the knowledge that searches see. What was found after this was asked is of
     * this version or of a later one.
     */
    long searchedVersion() {
        return searched;
    }

    /** The version of the knowledge that the index holds. */
    long version() {
        return Long.parseLong(made.getOrDefault(VERSION_KEY, "0"));
    }

    /**
     * Takes in what has changed; searches see all of it at once. An index that is outdated as a
     * whole is made anew, and searches see the old one until the new one is ready.
     *
     * @return whether passages changed
     */
    boolean bringTo(KnowledgeState state, JdbcKnowledgeChanges changes) throws IOException {
        boolean anew = !canGrowTo(state);
        if (anew) {
            writer.deleteAll();
            made = Map.of();
        }
        VersionRange range = new VersionRange(version(), state.version());
        if (range.after() == range.upTo()) {
            return false;
        }
        try {
            takeIn(range, changes);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        made =
                Map.of(
                        FORM_KEY, FORM,
                        GENERATION_KEY, Long.toString(state.generation()),
                        KNOWLEDGE_KEY, state.id().toString(),
                        VERSION_KEY, Long.toString(state.version()));
        writer.setLiveCommitData(made.entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        searched = state.version();
        if (anew) {
            LOG.info("the knowledge index was made from the database (version {})", searched);
        }
        return true;
    }

    private boolean canGrowTo(KnowledgeState state) {
        return FORM.equals(made.get(FORM_KEY))
                && Long.toString(state.generation())
                        .equals(made.getOrDefault(GENERATION_KEY, FIRST_GENERATION))
                && state.id().toString().equals(made.get(KNOWLEDGE_KEY))
                && version() <= state.version()
                && version() >= state.forgottenVersion();
    }

    private void takeIn(VersionRange range, JdbcKnowledgeChanges changes) throws IOException {
        Term[] removed =
                changes.removed(range).stream()
                        .map(id -> new Term(Fields.ID, id.toString()))
                        .toArray(Term[]::new);
        writer.deleteDocuments(removed);
        List<DocumentId> documents = changes.changedDocuments(range);
        for (DocumentId document : documents) {
            writer.deleteDocuments(SectionQuery.sectionsOf(document));
        }
        changes.forEachPassage(range, this::put);
        addSections(
                SectionDocuments.Kind.BY_PATH,
                parts -> changes.forEachPartByPath(documents, parts));
        addSections(
                SectionDocuments.Kind.BY_GROUP,
                parts -> changes.forEachPartByGroup(documents, parts));
    }

    private void addSections(SectionDocuments.Kind kind, Consumer<SectionDocuments> source) {
        SectionDocuments sections = new SectionDocuments(kind, this::add);
        source.accept(sections);
        sections.finish();
    }

    private void put(StoredPassage passage) {
        try {
            writer.updateDocument(
                    new Term(Fields.ID, passage.id().toString()), PassageDocument.of(passage));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(Document section) {
        try {
            writer.addDocument(section);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> committed() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        Map<String, String> committed = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
        }
        return committed;
    }

    @Override
    public void close() throws IOException {
        try (folder;
                writer) {
            searchers.close();
        }
    }
}
