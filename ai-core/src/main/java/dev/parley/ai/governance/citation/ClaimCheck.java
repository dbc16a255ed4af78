package dev.parley.ai.governance.citation;

import dev.parley.ai.text.ContentWords;
import dev.parley.conversation.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the passages that carry a claim: those it cites, else the one that carries it best, else
 * those it cites taken together.
 */
final class ClaimCheck {

    private static final double LEAD_IN_SUPPORT = 0.4;

    private final List<Evidence> all;
    private final CitationRule rule;
    private final Language language;
    private final ContentWords words;

    ClaimCheck(List<Evidence> all, CitationRule rule, Language language, ContentWords words) {
        this.all = all;
        this.rule = rule;
        this.language = language;
        this.words = words;
    }

    Verdict check(Claim claim) {
        Carrying carrying = new Carrying(claim.text(), all, words);
        return claim.introduces() ? leadIn(claim, carrying) : statement(claim, carrying);
    }

    /** What only leads to something needs no citation, but may not say something new either. */
    private Verdict leadIn(Claim claim, Carrying carrying) {
        double support =
                all.stream()
                        .mapToDouble(evidence -> carrying.support(List.of(evidence)))
                        .max()
                        .orElse(0);
        boolean harmless = support >= LEAD_IN_SUPPORT || carrying.saysNothing(language);
        return new Verdict(claim, List.of(), support, harmless || !rule.requireSources());
    }

    private Verdict statement(Claim claim, Carrying carrying) {
        List<Evidence> cited =
                all.stream().filter(evidence -> claim.cited().contains(evidence.number())).toList();
        return byThose(claim, carrying, cited)
                .or(() -> byBest(claim, carrying))
                .or(() -> together(claim, carrying, cited))
                .or(() -> translated(claim, carrying, cited))
                .orElseGet(() -> new Verdict(claim, List.of(), 0, !rule.requireSources()));
    }

    private Optional<Verdict> byThose(Claim claim, Carrying carrying, List<Evidence> cited) {
        List<Evidence> carriers = new ArrayList<>();
        double best = 0;
        for (Evidence evidence : cited) {
            double support = carrying.support(List.of(evidence));
            if (support >= rule.minSupport()) {
                carriers.add(evidence);
                best = Math.max(best, support);
            }
        }
        return carriers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(claim, carriers, best, true));
    }

    private Optional<Verdict> byBest(Claim claim, Carrying carrying) {
        return all.stream()
                .map(evidence ->
                        new Verdict(
                                claim,
                                List.of(evidence),
                                carrying.support(List.of(evidence)),
                                true))
                .filter(verdict -> verdict.support() >= rule.minSupport())
                .max(Comparator.comparingDouble(Verdict::support));
    }

    private Optional<Verdict> together(Claim claim, Carrying carrying, List<Evidence> cited) {
        boolean oneLanguage =
                cited.stream().map(evidence -> evidence.passage().language()).distinct().count()
                        == 1;
        if (cited.size() < 2 || !oneLanguage) {
            return Optional.empty();
        }
        double support = carrying.support(cited);
        return support >= rule.minSupport()
                ? Optional.of(new Verdict(claim, cited, support, true))
                : Optional.empty();
    }

    private Optional<Verdict> translated(Claim claim, Carrying carrying, List<Evidence> cited) {
        return cited.stream()
                .map(evidence ->
                        new Verdict(
                                claim,
                                List.of(evidence),
                                carrying.translatedSupport(evidence, language),
                                true))
                .filter(verdict -> verdict.support() >= rule.minSupport())
                .findFirst();
    }
}
