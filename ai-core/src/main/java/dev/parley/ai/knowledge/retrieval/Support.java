package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.embedding.Nearness;
import dev.parley.ai.knowledge.retrieval.PhraseTable.Equivalent;
import dev.parley.conversation.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how far a passage carries a question, whatever else was found: which of the question's
 * words are in it, rare ones counting more, and how near its meaning is.
 */
final class Support {

    /** A word that the text says in another way counts less than the word itself. */
    private static final double EQUIVALENT_WORTH = 0.8;

    private final WeightedQuestion question;
    private final Optional<VectorRanking> meaning;

    /**
     * @param meaning the ranking by vectors, where the question has one
     */
    Support(WeightedQuestion question, Optional<VectorRanking> meaning) {
        this.question = question;
        this.meaning = meaning;
    }

    /**
     * From 0 to 1.
     *
     * @param nearness of question and passage in meaning, from 0 to 1, where it is known
     */
    double of(KnownPassages.Known known, Optional<Float> nearness) {
        Language language = known.passage().language();
        double coverage = coverage(known.words(), language);
        if (meaning.isEmpty() || nearness.isEmpty()) {
            return coverage;
        }
        Nearness reading = meaning.get().reading(language);
        return reading.share() * reading.beyondChance(nearness.get())
                + (1 - reading.share()) * coverage;
    }

    /** The share of the question's words that the passage has, by weight. */
    private double coverage(Set<String> present, Language language) {
        QuestionWords asked = question.words(language);
        WordWeights weights = question.weights(language);
        Map<String, Double> covered = new HashMap<>();
        for (String word : asked.written()) {
            covered.put(word, present.contains(word) ? 1.0 : 0.0);
        }
        for (Equivalent phrase : asked.equivalents()) {
            if (present.containsAll(phrase.said())) {
                phrase.written().forEach(word -> covered.merge(word, EQUIVALENT_WORTH, Math::max));
            }
        }
        double met = 0;
        for (Map.Entry<String, Double> word : covered.entrySet()) {
            met += word.getValue() * weights.byWord().getOrDefault(word.getKey(), 0.0);
        }
        return weights.sum() == 0 ? 0 : met / weights.sum();
    }
}
