package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;

/**
 * Reads the list of a language's synonyms: abbreviations written out, everyday words in the
 * language of contracts and clinics. The lists belong to the languages, not to any collection.
 */
final class Synonyms {

    private Synonyms() {}

    static PhraseTable of(Language language, Words words) {
        PhraseTable table = new PhraseTable();
        for (String line : Resources.lines("synonyms." + language.code() + ".txt")) {
            String[] sides = line.split(" = ", 2);
            for (String phrase : sides[1].split(",", -1)) {
                table.add(words.of(sides[0], language), words.of(phrase, language));
            }
        }
        return table;
    }
}
