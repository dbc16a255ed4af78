package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.Reference;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds the passages that a question names by their numbers. */
final class ReferenceLookup {

    /** Several documents may have an article of the same number. */
    private static final int MOST_EACH = 5;

    private ReferenceLookup() {}

    /** The entries of the references that a question mentions, in its order. */
    static Set<Integer> of(String question, Optional<Query> filter, IndexSearcher searcher)
            throws IOException {
        Set<Integer> entries = new LinkedHashSet<>();
        for (Reference reference : mentioned(question)) {
            BooleanQuery.Builder query =
                    new BooleanQuery.Builder()
                            .add(
                                    new TermQuery(new Term(Fields.OWN_REFERENCE, reference.key())),
                                    Occur.FILTER);
            filter.ifPresent(only -> query.add(only, Occur.FILTER));
            for (ScoreDoc hit : searcher.search(query.build(), MOST_EACH).scoreDocs) {
                entries.add(hit.doc);
            }
        }
        return entries;
    }

    private static List<Reference> mentioned(String question) {
        return Reference.mentionedIn(question).stream().limit(MOST_EACH).toList();
    }
}
