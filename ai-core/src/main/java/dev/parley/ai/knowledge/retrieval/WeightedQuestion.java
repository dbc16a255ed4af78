package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;

/** A question for texts of every language, with the weights its words have in an index. */
final class WeightedQuestion {

    private final Map<Language, QuestionWords> words = new EnumMap<>(Language.class);
    private final Map<Language, WordWeights> weights = new EnumMap<>(Language.class);

    WeightedQuestion(List<QuestionWords> question, IndexReader index) throws IOException {
        for (QuestionWords inLanguage : question) {
            words.put(inLanguage.language(), inLanguage);
            weights.put(inLanguage.language(), WordWeights.of(inLanguage, index));
        }
    }

    QuestionWords words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    WordWeights weights(Language language) {
        return Objects.requireNonNull(weights.get(language));
    }
}
