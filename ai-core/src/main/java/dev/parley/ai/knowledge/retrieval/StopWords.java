package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;

/**
 * Words that carry no meaning of their own: Lucene's lists, and those that questions are made of.
 */
final class StopWords {

    private StopWords() {}

    static CharArraySet of(Language language) {
        CharArraySet words = new CharArraySet(listed(language), true);
        for (String line : Resources.lines("stopwords." + language.code() + ".txt")) {
            words.addAll(List.of(line.split("\\s+", -1)));
        }
        return CharArraySet.unmodifiableSet(words);
    }

    private static CharArraySet listed(Language language) {
        return switch (language) {
            case ENGLISH -> EnglishAnalyzer.getDefaultStopSet();
            case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
            case ROMANIAN -> RomanianAnalyzer.getDefaultStopSet();
        };
    }
}
