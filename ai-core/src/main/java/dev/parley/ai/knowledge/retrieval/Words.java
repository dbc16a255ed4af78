package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as the index compares them. Safe for use by many threads. */
final class Words {

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);

    Words() {
        for (Language language : Language.values()) {
            analyzers.put(language, new WordAnalyzer(language, false));
        }
    }

    /** In the order of the text, with repetitions. */
    List<String> of(String text, Language language) {
        List<String> words = new ArrayList<>();
        // Every language has its analyzer, put there above.
        Analyzer analyzer = Objects.requireNonNull(analyzers.get(language));
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
        return words;
    }
}
