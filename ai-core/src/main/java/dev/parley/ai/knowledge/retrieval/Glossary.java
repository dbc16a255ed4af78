package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.util.List;

/**
 * Reads the list of everyday words in all languages, so that a question finds texts in another one.
 */
final class Glossary {

    private Glossary() {}

    static PhraseTable of(Language from, Language to, Words words) {
        PhraseTable table = new PhraseTable();
        for (String line : Resources.lines("glossary.txt")) {
            String[] byLanguage = line.split(" ; ", -1);
            for (String phrase : phrases(byLanguage, from)) {
                for (String translation : phrases(byLanguage, to)) {
                    table.add(words.of(phrase, from), words.of(translation, to));
                }
            }
        }
        return table;
    }

    private static List<String> phrases(String[] byLanguage, Language language) {
        int column =
                switch (language) {
                    case ENGLISH -> 0;
                    case FRENCH -> 1;
                    case ROMANIAN -> 2;
                };
        return List.of(byLanguage[column].split(",", -1));
    }
}
