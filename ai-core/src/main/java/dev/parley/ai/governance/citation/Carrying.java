package dev.parley.ai.governance.citation;

import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.Figures;
import dev.parley.conversation.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how far passages carry one claim: every figure of the claim must stand in them, most of its
 * words must, the rarer a word the more it weighs, and a sentence that says the same must not say
 * the opposite.
 */
final class Carrying {

    /**
     * What a claim in another language than its passage reaches at best: its words cannot be
     * compared.
     */
    private static final double TRANSLATED = 0.7;

    private static final int ROOT = 5;

    private final String claim;
    private final List<Evidence> all;
    private final ContentWords words;
    private final Set<String> figures;
    private final Map<Language, Set<String>> stems = new EnumMap<>(Language.class);
    private final Map<String, Double> weights = new HashMap<>();

    Carrying(String claim, List<Evidence> all, ContentWords words) {
        this.claim = claim;
        this.all = all;
        this.words = words;
        this.figures = Figures.in(claim);
    }

    /** Whether the claim has neither figures nor words that mean something. */
    boolean saysNothing(Language language) {
        return figures.isEmpty() && stems(language).isEmpty();
    }

    /** How far the passages carry the claim together, 0 to 1. They are of one language. */
    double support(List<Evidence> together) {
        Language language = together.getFirst().passage().language();
        boolean held =
                figures.stream()
                                .allMatch(figure ->
                                        together.stream().anyMatch(e -> e.hasFigure(figure)))
                        && Promises.areKept(
                                stems(language),
                                stem -> together.stream().anyMatch(e -> e.hasWord(stem)));
        if (!held || saysNothing(language) || contradiction(language).isIn(together)) {
            return 0;
        }
        return covered(stems(language), together);
    }

    /**
     * How far a passage in another language carries the claim that cites it: its figures must stand
     * there, and where it has none, a word of the same root.
     */
    double translatedSupport(Evidence evidence, Language language) {
        if (evidence.passage().language() == language || !evidence.hasFigures(figures)) {
            return 0;
        }
        return !figures.isEmpty() || sharesRoot(evidence, language) ? TRANSLATED : 0;
    }

    private Contradiction contradiction(Language language) {
        return new Contradiction(claim, stems(language), language, words);
    }

    private Set<String> stems(Language language) {
        return stems.computeIfAbsent(language, spoken -> new HashSet<>(words.in(claim, spoken)));
    }

    private boolean sharesRoot(Evidence evidence, Language language) {
        Set<String> roots =
                Stream.of(evidence.text().stems(), evidence.heading().stems())
                        .flatMap(Collection::stream)
                        .filter(stem -> stem.length() >= ROOT)
                        .map(stem -> stem.substring(0, ROOT))
                        .collect(Collectors.toSet());
        return stems(language).stream()
                .anyMatch(stem -> stem.length() >= ROOT && roots.contains(stem.substring(0, ROOT)));
    }

    private double covered(Set<String> claimed, List<Evidence> together) {
        double total = 0;
        double found = 0;
        for (String stem : claimed) {
            double weight = weight(stem);
            total += weight;
            found += together.stream().anyMatch(evidence -> evidence.says(stem)) ? weight : 0;
        }
        return total == 0 ? 1 : found / total;
    }

    private double weight(String stem) {
        return weights.computeIfAbsent(stem, this::rarity);
    }

    private double rarity(String stem) {
        long having = all.stream().filter(evidence -> evidence.hasWord(stem)).count();
        return 1 + Math.log((all.size() + 1.0) / (having + 1.0)) / 2;
    }
}
