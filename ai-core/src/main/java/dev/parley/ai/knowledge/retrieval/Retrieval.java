package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.embedding.Embeddings;
import dev.parley.ai.knowledge.reranking.Reranking;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the passages that answer a question: by their words and those of the sections they stand
 * in, by what other passages point to, and by meaning. Safe for use by many threads.
 */
@Singleton
public final class Retrieval {

    private final IndexKeeper keeper;
    private final QuestionMeaning meanings;
    private final Reranking reranking;
    private final Words words = new Words();
    private final QuestionReader reader = new QuestionReader(words);
    private final KnownPassages passages = new KnownPassages(words);
    private final Timer timer;

    Retrieval(
            IndexKeeper keeper, Embeddings embeddings, Reranking reranking, MeterRegistry meters) {
        this.keeper = keeper;
        this.reranking = reranking;
        this.meanings = new QuestionMeaning(embeddings, meters);
        this.timer =
                Timer.builder("parley.retrieval")
                        .description("time to find the passages for a question")
                        .publishPercentileHistogram()
                        .register(meters);
    }

    /**
     * Finds passages, best first; none when nothing has anything to do with the question. A passage
     * that the question names by its number comes first.
     */
    public List<Passage> search(Query query) {
        Timer.Sample sample = Timer.start();
        try {
            Found found = keeper.index().search(searcher -> search(query, searcher));
            return reranking.ordered(query.text(), found.passages(), found.named()).stream()
                    .limit(query.limit())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the knowledge index cannot be read", failure);
        } finally {
            sample.stop(timer);
        }
    }

    /**
     * The version of the knowledge that searches see; what is found after this was asked is of this
     * version or of a later one.
     */
    public long version() {
        return keeper.index().searchedVersion();
    }

    /** The meaning of a question; empty where there is nothing to compare it with. */
    public Optional<Vector> meaning(String question) {
        try {
            return keeper.index().search(searcher -> meanings.vector(question, searcher));
        } catch (IOException failure) {
            throw new UncheckedIOException("the knowledge index cannot be read", failure);
        }
    }

    /**
     * Takes in at once what has changed in the knowledge, whichever process changed it. Without
     * this call it takes a few seconds.
     */
    public void refresh() {
        keeper.refresh();
    }

    /**
     * Loads the model of meanings, which takes a second or more, so that the first question waits
     * no longer than those after it.
     */
    public void prepare() {
        meanings.prepare();
    }

    /**
     * Gets a process ready that is to serve people: {@link #prepare()}, and where the vectors of
     * passages are of another model, all of them are computed anew in the background.
     */
    public void serve() {
        keeper.changeModel();
        meanings.prepare();
    }

    /**
     * What meanings are compared by in this process at the moment; empty: passages are found by
     * their words alone.
     */
    public Optional<EmbeddingSpace> space() {
        try {
            return keeper.index().search(meanings::space);
        } catch (IOException failure) {
            throw new UncheckedIOException("the knowledge index cannot be read", failure);
        }
    }

    /**
     * What the index gives.
     *
     * @param passages best first
     * @param named how many of the first the question names itself
     */
    private record Found(List<Passage> passages, int named) {}

    private Found search(Query query, IndexSearcher searcher) throws IOException {
        if (query.text().isBlank() || searcher.getIndexReader().numDocs() == 0) {
            return new Found(List.of(), 0);
        }
        Optional<org.apache.lucene.search.Query> filter = filter(query.reach());
        WeightedQuestion question =
                new WeightedQuestion(
                        reader.read(query.text(), query.language()), searcher.getIndexReader());
        Set<Integer> named = ReferenceLookup.of(query.text(), filter, searcher);
        Optional<VectorRanking> meaning = meanings.of(query.text(), searcher);
        Ranking.Ranked ranked =
                Ranking.of(
                        query.limitedTo(reranking.candidates(query.limit())),
                        new WordQueries(question, filter),
                        named,
                        meaning,
                        searcher);
        Support support = new Support(question, meaning);
        List<Passage> found = new ArrayList<>();
        for (Candidate candidate : ranked.candidates()) {
            KnownPassages.Known known = passages.of(candidate.entry(), searcher);
            double supported =
                    named.contains(candidate.entry())
                            ? 1
                            : support.of(known, nearness(candidate, ranked));
            found.add(known.passage().with(new Passage.Match(candidate.score(), supported)));
        }
        return new Found(found, Math.min(named.size(), found.size()));
    }

    private static Optional<Float> nearness(Candidate candidate, Ranking.Ranked ranked) {
        return Optional.ofNullable(ranked.nearness().get(candidate.entry()));
    }

    /** The one place that keeps searches to the collections that they may look into. */
    private static Optional<org.apache.lucene.search.Query> filter(Reach reach) {
        return switch (reach) {
            case Reach.Everything _ -> Optional.empty();
            case Reach.Only(Set<CollectionName> collections) ->
                    Optional.of(
                            new TermInSetQuery(
                                    Fields.COLLECTION,
                                    collections.stream()
                                            .map(name -> new BytesRef(name.value()))
                                            .toList()));
        };
    }
}
