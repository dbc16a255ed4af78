package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.KnowledgeBase;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.embedding.Embeddings;
import dev.parley.ai.knowledge.embedding.PassageEmbedder;
import dev.parley.ai.knowledge.reranking.Reranking;
import dev.parley.conversation.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A process with an index of its own, on the knowledge of a test. */
final class Searcher implements AutoCloseable {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IndexKeeper keeper;
    private final Retrieval retrieval;

    Searcher(KnowledgeBase base, Path dataFolder, Embeddings embeddings) throws IOException {
        this(base, dataFolder, embeddings, Duration.ofHours(1));
    }

    Searcher(KnowledgeBase base, Path dataFolder, Embeddings embeddings, Duration look)
            throws IOException {
        this.keeper =
                new IndexKeeper(
                        new IndexConfig(dataFolder, look),
                        base.changes(),
                        new PassageEmbedder(embeddings, base.embeddings()));
        this.retrieval = new Retrieval(keeper, embeddings, Reranking.none(meters), meters);
    }

    /** As a process that serves people; others leave the model of the knowledge as it is. */
    Searcher serving() {
        retrieval.serve();
        return this;
    }

    /** What its searches compare meanings by. */
    Optional<EmbeddingSpace> space() {
        return retrieval.space();
    }

    /** Looks for changes first. */
    List<Passage> ask(String question, Language language) {
        retrieval.refresh();
        return search(question, language);
    }

    List<Passage> search(String question, Language language) {
        return retrieval.search(Query.of(question, language, 5));
    }

    List<Passage> search(Query query) {
        return retrieval.search(query);
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() throws IOException {
        keeper.close();
    }
}
