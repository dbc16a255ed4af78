package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Adds to each passage's own score what its section and its group score, and passes it on. */
final class LendingCollector extends FilterCollector {

    private final SectionScores sections;
    private final SectionScores groups;

    LendingCollector(Collector best, SectionScores sections, SectionScores groups) {
        super(best);
        this.sections = sections;
        this.groups = groups;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        NumericDocValues section = DocValues.getNumeric(context.reader(), Fields.SECTION);
        NumericDocValues group = DocValues.getNumeric(context.reader(), Fields.GROUP);
        Lender lender = new Lender();
        return new FilterLeafCollector(super.getLeafCollector(context)) {
            @Override
            public void setScorer(Scorable passages) throws IOException {
                lender.own = passages;
                super.setScorer(lender);
            }

            @Override
            public void collect(int entry) throws IOException {
                lender.lent = lent(section, sections, entry) + lent(group, groups, entry);
                super.collect(entry);
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        // A passage with little of its own may still be lent much: none can be passed over.
        return ScoreMode.COMPLETE;
    }

    private static float lent(NumericDocValues keys, SectionScores scores, int entry)
            throws IOException {
        return keys.advanceExact(entry) ? scores.of(keys.longValue()) : 0;
    }

    /** The score of the passage at hand with what it is lent. */
    private static final class Lender extends Scorable {

        private Scorable own = this;
        private float lent;

        @Override
        public float score() throws IOException {
            return own.score() + lent;
        }
    }
}
