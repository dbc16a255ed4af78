package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The question as queries for passages, sections and groups; each adds up what its words score
 * (BM25).
 */
final class WordQueries {

    private final WeightedQuestion question;
    private final Optional<Query> filter;

    WordQueries(WeightedQuestion question, Optional<Query> filter) {
        this.question = question;
        this.filter = filter;
    }

    /** The passages that come into question at all. */
    Optional<Query> filter() {
        return filter;
    }

    Query passages() {
        BooleanQuery.Builder query = begin();
        for (Language language : Language.values()) {
            add(words(language), Fields.text(language), language, query);
            add(words(language), Fields.path(language), language, query);
        }
        return query.build();
    }

    Query sections() {
        BooleanQuery.Builder query = begin();
        for (Language language : Language.values()) {
            add(words(language), Fields.sectionText(language), language, query);
            add(pairs(language), Fields.sectionPairs(language), language, query);
        }
        return query.build();
    }

    Query groups() {
        BooleanQuery.Builder query = begin();
        for (Language language : Language.values()) {
            add(words(language), Fields.groupText(language), language, query);
        }
        return query.build();
    }

    private BooleanQuery.Builder begin() {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        filter.ifPresent(only -> query.add(only, Occur.FILTER));
        return query;
    }

    private Map<String, Float> words(Language language) {
        return question.words(language).words();
    }

    private Map<String, Float> pairs(Language language) {
        return question.words(language).pairs();
    }

    /**
     * Scores are shares of what all words of the question weigh among the language's texts.
     * Otherwise a language with more texts, where every word is rarer, would score higher.
     */
    private void add(
            Map<String, Float> words, String field, Language language, BooleanQuery.Builder query) {
        float scale = (float) (1 / Math.max(1, question.weights(language).sum()));
        words.forEach((word, weight) ->
                query.add(
                        new BoostQuery(new TermQuery(new Term(field, word)), scale * weight),
                        Occur.SHOULD));
    }
}
