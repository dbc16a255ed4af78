package dev.parley.ai.knowledge.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.embedding.Embeddings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meaning of a question, where there is one to compare it with; words alone must do when the
 * model fails, and where the index has vectors of another model.
 */
final class QuestionMeaning {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionMeaning.class);

    /** Many ask the same; a vector is 1.5 kilobytes, and making one takes milliseconds. */
    private static final int REMEMBERED = 2_000;

    private final Cache<String, Vector> asked =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Embeddings embeddings;
    private final MeterRegistry meters;
    private final AtomicBoolean saidOther = new AtomicBoolean();
    private final Complaint complaint =
            new Complaint(LOG, "the embedding model fails; passages are found by words alone");

    QuestionMeaning(Embeddings embeddings, MeterRegistry meters) {
        this.embeddings = embeddings;
        this.meters = meters;
    }

    /** Why passages are found by words alone. */
    private enum Lack {
        /** No passage has a vector yet. */
        NO_VECTORS,
        /** The vectors are of another model than this process has. */
        OTHER_MODEL,
        /** The model gave no vector for the question. */
        FAILED
    }

    Optional<VectorRanking> of(String question, IndexSearcher searcher) throws IOException {
        Optional<EmbeddingSpace> space = space(searcher);
        if (space.isEmpty()) {
            count(hasVectors(searcher) ? Lack.OTHER_MODEL : Lack.NO_VECTORS);
            return Optional.empty();
        }
        Optional<VectorRanking> ranking =
                vector(question)
                        .map(meaning ->
                                new VectorRanking(
                                        meaning, space.get(), embeddings::nearness, searcher));
        if (ranking.isEmpty()) {
            count(Lack.FAILED);
        }
        return ranking;
    }

    Optional<Vector> vector(String question, IndexSearcher searcher) throws IOException {
        return space(searcher).isEmpty() ? Optional.empty() : vector(question);
    }

    /** What questions and passages can be compared by, if the index has vectors of this model. */
    Optional<EmbeddingSpace> space(IndexSearcher searcher) throws IOException {
        Optional<EmbeddingSpace> mine = embeddings.space();
        if (mine.isPresent() && hasVectors(Fields.vector(mine.get()), searcher)) {
            saidOther.set(false);
            return mine;
        }
        if (hasVectors(searcher) && !saidOther.getAndSet(true)) {
            LOG.warn(
                    "the vectors of passages are not of this process's embedding model ({}): passages are found by"
                            + " their words alone until they are computed anew, or the process is restarted with"
                            + " the PARLEY_EMBEDDING_MODEL of the others",
                    mine.map(EmbeddingSpace::toString).orElse("not reached yet"));
        }
        return Optional.empty();
    }

    private Optional<Vector> vector(String question) {
        AtomicReference<Optional<Vector>> vector = new AtomicReference<>(Optional.empty());
        complaint.unlessDone(
                () -> vector.set(Optional.of(asked.get(question, embeddings::question))));
        return vector.get();
    }

    /** Gets the model ready. */
    void prepare() {
        complaint.unlessDone(embeddings::prepare);
        if (embeddings.space().isPresent()) {
            complaint.unlessDone(() -> embeddings.question("opening hours"));
        }
    }

    private void count(Lack lack) {
        meters.counter(
                        "parley.retrieval.words.alone",
                        "reason",
                        lack.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }

    private static boolean hasVectors(IndexSearcher searcher) {
        return searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().hasVectorValues());
    }

    private static boolean hasVectors(String field, IndexSearcher searcher) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (leaf.reader().getFloatVectorValues(field) != null) {
                return true;
            }
        }
        return false;
    }
}
