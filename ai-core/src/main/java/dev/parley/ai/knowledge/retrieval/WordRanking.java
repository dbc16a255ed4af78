package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Ranks passages by their words, together with those of the sections they stand in. */
final class WordRanking {

    private static final int MOST = 500;

    private WordRanking() {}

    /** The best passages, best first. */
    static List<Candidate> of(WordQueries question, IndexSearcher searcher) throws IOException {
        SectionScores sections = SectionScores.of(question.sections(), Fields.SECTION, searcher);
        SectionScores groups = SectionScores.of(question.groups(), Fields.GROUP, searcher);
        TopDocs best = searcher.search(question.passages(), new Best(sections, groups));
        return Arrays.stream(best.scoreDocs).map(hit -> new Candidate(hit.doc, hit.score)).toList();
    }

    /** Lucene's own way to keep the best, with lent scores. */
    private static final class Best implements CollectorManager<Collector, TopDocs> {

        private final TopScoreDocCollector best =
                new TopScoreDocCollectorManager(MOST, Integer.MAX_VALUE).newCollector();

        private final SectionScores sections;
        private final SectionScores groups;

        Best(SectionScores sections, SectionScores groups) {
            this.sections = sections;
            this.groups = groups;
        }

        @Override
        public Collector newCollector() {
            return new LendingCollector(best, sections, groups);
        }

        /** The searcher has no threads of its own, so there is one collector. */
        @Override
        public TopDocs reduce(Collection<Collector> collectors) {
            return best.topDocs();
        }
    }
}
