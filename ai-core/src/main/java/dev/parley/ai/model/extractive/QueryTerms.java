package dev.parley.ai.model.extractive;

import dev.parley.ai.model.Prompt;
import dev.parley.ai.text.ContentWords;
import dev.parley.conversation.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The question's words and what each weighs: the fewer sources have a word, the more it tells. */
final class QueryTerms {

    private final Map<String, Double> weights;

    private QueryTerms(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * The question may be in another language than a source: its stems are made in each language
     * that occurs.
     */
    static QueryTerms of(Prompt prompt, List<Section> sections, ContentWords words) {
        Set<Language> languages = new LinkedHashSet<>(Set.of(prompt.language()));
        prompt.sources().forEach(source -> languages.add(source.language()));
        Set<String> stems = new LinkedHashSet<>();
        languages.forEach(language -> stems.addAll(words.in(prompt.query(), language)));
        return new QueryTerms(
                stems.stream()
                        .collect(Collectors.toMap(stem -> stem, stem -> weight(stem, sections))));
    }

    /** How much of the question the stems hold, from 0 up. */
    double weightIn(Set<String> stems) {
        return weight(stems::contains);
    }

    /** How much of the question the section holds with its title, from 0 up. */
    double weightIn(Section section) {
        return weight(section::has);
    }

    private double weight(Predicate<String> has) {
        double sum = 0;
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            sum += has.test(term.getKey()) ? term.getValue() : 0;
        }
        return sum;
    }

    private static double weight(String stem, List<Section> sections) {
        long having = sections.stream().filter(section -> section.has(stem)).count();
        return Math.log(1 + (sections.size() - having + 0.5) / (having + 0.5)) + 0.1;
    }
}
