package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.retrieval.PhraseTable.Equivalent;
import dev.parley.conversation.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as texts of one language may put it: words and pairs of neighbouring words, each with
 * its weight: 1 for what was written, less for what was not.
 *
 * @param language the language of the texts
 * @param written the words of the question in its own language, each once
 * @param equivalents what the texts may say instead
 */
record QuestionWords(
        Language language,
        List<String> written,
        List<Equivalent> equivalents,
        Map<String, Float> words,
        Map<String, Float> pairs) {

    /** A word that may stand for what was written counts less than one that does. */
    private static final float EQUIVALENT_WEIGHT = 0.4f;

    /**
     * Brings together what is known of a question.
     *
     * @param foreign the question's words read as if they were the texts' language, when they are
     *     not: names are the same in all
     */
    static QuestionWords of(
            Language language,
            List<String> written,
            List<String> foreign,
            List<Equivalent> equivalents) {
        Map<String, Float> words = new LinkedHashMap<>();
        Map<String, Float> pairs = new LinkedHashMap<>();
        add(foreign.isEmpty() ? written : foreign, 1, words, pairs);
        equivalents.forEach(phrase -> add(phrase.said(), EQUIVALENT_WEIGHT, words, pairs));
        List<String> once = written.stream().distinct().toList();
        return new QuestionWords(language, once, equivalents, words, pairs);
    }

    private static void add(
            List<String> phrase, float weight, Map<String, Float> words, Map<String, Float> pairs) {
        for (int i = 0; i < phrase.size(); i++) {
            words.putIfAbsent(phrase.get(i), weight);
            if (i > 0) {
                pairs.putIfAbsent(phrase.get(i - 1) + " " + phrase.get(i), weight);
            }
        }
    }
}
