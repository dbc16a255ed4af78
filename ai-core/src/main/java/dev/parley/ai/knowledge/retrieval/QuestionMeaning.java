package dev.parley.ai.knowledge.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.embedding.Embeddings;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meaning of a question, where there is one to compare it with; words alone must do when the
 * model fails.
 */
final class QuestionMeaning {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionMeaning.class);

    /** Many ask the same; a vector is 1.5 kilobytes, and making one takes milliseconds. */
    private static final int REMEMBERED = 2_000;

    private final Cache<String, Vector> asked =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Embeddings embeddings;
    private final Complaint complaint =
            new Complaint(LOG, "the embedding model fails; passages are found by words alone");

    QuestionMeaning(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    Optional<VectorRanking> of(String question, IndexSearcher searcher) throws IOException {
        return vector(question, searcher).map(meaning -> new VectorRanking(meaning, searcher));
    }

    Optional<Vector> vector(String question, IndexSearcher searcher) throws IOException {
        if (!hasVectors(searcher)) {
            return Optional.empty();
        }
        AtomicReference<Optional<Vector>> vector = new AtomicReference<>(Optional.empty());
        complaint.unlessDone(() -> vector.set(Optional.of(asked.get(question, embeddings::embed))));
        return vector.get();
    }

    /** Loads the model. */
    void prepare() {
        complaint.unlessDone(() -> embeddings.embed("opening hours"));
    }

    private static boolean hasVectors(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (leaf.reader().getFloatVectorValues(Fields.VECTOR) != null) {
                return true;
            }
        }
        return false;
    }
}
