package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/**
 * Brings the single rankings together. Each is relative to its own best, so that they compare. The
 * weights are few and round, and not fitted to any questions.
 */
final class Ranking {

    /** How many of the best passages' mentions count. */
    private static final int MENTIONING = 30;

    private static final float MENTION_WEIGHT = 0.5f;

    /** A passage in another language than the person's is worth less to them. */
    private static final float OTHER_LANGUAGE_FACTOR = 0.7f;

    /** How many candidates are compared by meaning. */
    private static final int COMPARED = 200;

    /**
     * What was found.
     *
     * @param candidates best first, scored 0 to 1
     * @param nearness in meaning, of those that have a vector
     */
    record Ranked(List<Candidate> candidates, Map<Integer, Float> nearness) {}

    private final IndexSearcher searcher;
    private final Optional<VectorRanking> meaning;
    private final Map<Integer, Float> scores = new HashMap<>();
    private Map<Integer, Float> nearness = Map.of();

    private Ranking(Optional<VectorRanking> meaning, IndexSearcher searcher) {
        this.meaning = meaning;
        this.searcher = searcher;
    }

    /**
     * Ranks the passages.
     *
     * @param named the entries that the question names itself; they come first
     * @param meaning the ranking by vectors, where the question has one
     */
    static Ranked of(
            Query query,
            WordQueries words,
            Set<Integer> named,
            Optional<VectorRanking> meaning,
            IndexSearcher searcher)
            throws IOException {
        Ranking ranking = new Ranking(meaning, searcher);
        ranking.addWords(WordRanking.of(words, searcher));
        if (meaning.isPresent()) {
            ranking.compare(meaning.get(), words);
        }
        ranking.weighByLanguage(query.language());
        return new Ranked(ranking.best(named, query.limit()), ranking.nearness);
    }

    private void addWords(List<Candidate> ranked) throws IOException {
        if (ranked.isEmpty()) {
            return;
        }
        float best = ranked.getFirst().score();
        List<Candidate> relative =
                ranked.stream().map(c -> new Candidate(c.entry(), c.score() / best)).toList();
        relative.forEach(candidate -> scores.put(candidate.entry(), candidate.score()));
        List<Candidate> mentioning = relative.subList(0, Math.min(MENTIONING, relative.size()));
        MentionRanking.of(mentioning, searcher)
                .forEach((entry, score) -> scores.merge(entry, MENTION_WEIGHT * score, Float::sum));
    }

    private void compare(VectorRanking meaning, WordQueries words) throws IOException {
        Set<Integer> compared = new HashSet<>(meaning.nearest(words.filter()));
        sorted().stream().limit(COMPARED).forEach(candidate -> compared.add(candidate.entry()));
        nearness = meaning.nearness(compared);
    }

    /** What a nearness says, and what a passage is worth to the person, depends on its language. */
    private void weighByLanguage(Language preferred) throws IOException {
        Set<Integer> entries = new HashSet<>(scores.keySet());
        entries.addAll(nearness.keySet());
        EntryValues.texts(entries, Fields.LANGUAGE, searcher)
                .forEach((entry, code) -> {
                    Language language = Language.ofTag(code).orElse(Language.ENGLISH);
                    float score = scores.getOrDefault(entry, 0f) + meant(entry, language);
                    scores.put(
                            entry, language == preferred ? score : score * OTHER_LANGUAGE_FACTOR);
                });
    }

    private float meant(int entry, Language language) {
        return meaning.filter(_ -> nearness.containsKey(entry))
                .map(ranking -> ranking.reading(language).score(nearness.getOrDefault(entry, 0f)))
                .orElse(0f);
    }

    private List<Candidate> best(Set<Integer> named, int limit) {
        List<Candidate> ranked = sorted();
        float best = ranked.isEmpty() ? 1 : Math.max(ranked.getFirst().score(), Float.MIN_NORMAL);
        Map<Integer, Float> ordered = new LinkedHashMap<>();
        named.forEach(entry -> ordered.put(entry, 1f));
        ranked.forEach(c -> ordered.putIfAbsent(c.entry(), c.score() / best));
        return ordered.entrySet().stream()
                .limit(limit)
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Candidate> sorted() {
        return scores.entrySet().stream()
                .map(score -> new Candidate(score.getKey(), score.getValue()))
                .sorted(Candidate.BEST_FIRST)
                .toList();
    }
}
