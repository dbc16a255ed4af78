package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a question for texts of every language. Safe for use by many threads. */
final class QuestionReader {

    /** More than anybody asks with; a pasted letter is cut here. */
    private static final int MOST_CHARACTERS = 2_000;

    private final Words words;
    private final Map<Language, Map<Language, PhraseTable>> tables = new EnumMap<>(Language.class);

    QuestionReader(Words words) {
        this.words = words;
        for (Language asked : Language.values()) {
            Map<Language, PhraseTable> toTexts = new EnumMap<>(Language.class);
            for (Language text : Language.values()) {
                toTexts.put(
                        text,
                        asked == text ? Synonyms.of(text, words) : Glossary.of(asked, text, words));
            }
            tables.put(asked, toTexts);
        }
    }

    /** The question as texts of each language may put it. */
    List<QuestionWords> read(String question, Language asked) {
        String head = question.substring(0, Math.min(question.length(), MOST_CHARACTERS));
        List<String> written = words.of(head, asked);
        Map<Language, PhraseTable> toTexts = Objects.requireNonNull(tables.get(asked));
        return Arrays.stream(Language.values())
                .map(text ->
                        QuestionWords.of(
                                text,
                                written,
                                asked == text ? List.of() : words.of(head, text),
                                Objects.requireNonNull(toTexts.get(text)).of(written)))
                .toList();
    }
}
