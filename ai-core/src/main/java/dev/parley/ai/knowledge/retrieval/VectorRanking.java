package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.embedding.Nearness;
import dev.parley.conversation.Language;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;

/** Ranks passages by how near their meaning is to the question's. */
final class VectorRanking {

    private static final int MOST = 50;

    private final float[] question;
    private final String field;
    private final Function<Language, Nearness> reading;
    private final IndexSearcher searcher;

    /**
     * @param space of the question's vector
     * @param reading what nearness says in a language
     */
    VectorRanking(
            Vector question,
            EmbeddingSpace space,
            Function<Language, Nearness> reading,
            IndexSearcher searcher) {
        this.question = question.components();
        this.field = Fields.vector(space);
        this.reading = reading;
        this.searcher = searcher;
    }

    /** What nearness says in a language. */
    Nearness reading(Language language) {
        return reading.apply(language);
    }

    /** The entries nearest to the question. */
    List<Integer> nearest(Optional<Query> filter) throws IOException {
        Query query = new KnnFloatVectorQuery(field, question, MOST, filter.orElse(null));
        return List.of(searcher.search(query, MOST).scoreDocs).stream()
                .map((ScoreDoc hit) -> hit.doc)
                .toList();
    }

    /** How near these entries are, from 0 to 1; those without a vector are missing. */
    Map<Integer, Float> nearness(Collection<Integer> entries) throws IOException {
        Map<Integer, Float> nearness = new HashMap<>();
        EntriesByLeaf.read(
                entries,
                searcher,
                (leaf, inLeaf) -> {
                    Optional<VectorScorer> scorer = scorer(leaf);
                    if (scorer.isPresent()) {
                        for (int entry : inLeaf) {
                            put(entry, leaf.docBase, scorer.get(), nearness);
                        }
                    }
                });
        return nearness;
    }

    private static void put(int entry, int base, VectorScorer scorer, Map<Integer, Float> nearness)
            throws IOException {
        DocIdSetIterator at = scorer.iterator();
        int wanted = entry - base;
        if (at.docID() < wanted) {
            at.advance(wanted);
        }
        if (at.docID() == wanted) {
            // Lucene's score of a product is (1 + product) / 2.
            nearness.put(entry, Math.max(0, 2 * scorer.score() - 1));
        }
    }

    private Optional<VectorScorer> scorer(LeafReaderContext leaf) throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
        return vectors == null ? Optional.empty() : Optional.of(vectors.scorer(question));
    }
}
