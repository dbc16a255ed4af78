package dev.parley.ai.model.extractive;

import dev.parley.ai.model.Source;
import dev.parley.ai.text.AnalysedText;
import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.TextAnalysis;
import java.util.Set;

/**
 * A source taken apart.
 *
 * @param source where it comes from
 * @param title the stems of its title
 * @param text its words
 */
record Section(Source source, Set<String> title, AnalysedText text) {

    static Section of(Source source, ContentWords words, TextAnalysis analysis) {
        return new Section(
                source,
                Set.copyOf(words.in(source.title(), source.language())),
                analysis.of(source.text(), source.language()));
    }

    boolean has(String stem) {
        return title.contains(stem) || text.stems().contains(stem);
    }
}
