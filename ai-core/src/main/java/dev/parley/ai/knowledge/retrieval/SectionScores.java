package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** What sections score for a question, by their keys. */
final class SectionScores {

    /** Sections beyond these score too little to matter. */
    private static final int MOST = 500;

    private final Map<Long, Float> scores = new HashMap<>();

    static SectionScores of(Query query, String keyField, IndexSearcher searcher)
            throws IOException {
        SectionScores sections = new SectionScores();
        Map<Integer, Float> hits = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
            hits.put(hit.doc, hit.score);
        }
        EntriesByLeaf.read(
                hits.keySet(),
                searcher,
                (leaf, inLeaf) -> {
                    NumericDocValues keys = DocValues.getNumeric(leaf.reader(), keyField);
                    for (int entry : inLeaf) {
                        if (keys.advanceExact(entry - leaf.docBase)) {
                            sections.scores.put(keys.longValue(), hits.getOrDefault(entry, 0f));
                        }
                    }
                });
        return sections;
    }

    float of(long section) {
        return scores.getOrDefault(section, 0f);
    }
}
