package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
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
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        ScoreDoc[] hits = searcher.search(query, MOST).scoreDocs;
        // Keys are read forwards: each leaf's are looked up once, in the order of its entries.
        Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
        int leafNumber = -1;
        NumericDocValues keys = DocValues.emptyNumeric();
        for (ScoreDoc hit : hits) {
            int number = ReaderUtil.subIndex(hit.doc, leaves);
            if (number != leafNumber) {
                leafNumber = number;
                keys = DocValues.getNumeric(leaves.get(number).reader(), keyField);
            }
            if (keys.advanceExact(hit.doc - leaves.get(number).docBase)) {
                sections.scores.put(keys.longValue(), hit.score);
            }
        }
        return sections;
    }

    float of(long section) {
        return scores.getOrDefault(section, 0f);
    }
}
