package dev.parley.ai.governance.citation;

import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.Line;
import dev.parley.ai.text.Negation;
import dev.parley.conversation.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees that passages say the opposite of a claim: what speaks of the same thing most denies it, or
 * does not.
 */
final class Contradiction {

    /** Above this share of a claim's words a sentence speaks of the same thing. */
    private static final double SAME_THING = 0.75;

    private static final Pattern CLAUSES =
            Pattern.compile("[,;:()]|\\b(?:and|but|or|et|mais|ou|și|dar|sau)\\b");

    /**
     * The stems of words that {@link Negation} takes for each other's denial, in every language.
     */
    private static final Set<String> OPEN_OR_CLOSED =
            Set.of(
                    "open",
                    "close",
                    "closur",
                    "ouvert",
                    "ouvr",
                    "ouvertur",
                    "ferm",
                    "fermetur",
                    "deschis",
                    "deschid",
                    "inchis",
                    "inchid");

    private final String claim;
    private final Set<String> stems;
    private final Language language;
    private final ContentWords words;

    Contradiction(String claim, Set<String> stems, Language language, ContentWords words) {
        this.claim = claim;
        this.stems = stems;
        this.language = language;
        this.words = words;
    }

    boolean isIn(List<Evidence> together) {
        if (stems.isEmpty()) {
            return false;
        }
        List<Line> nearest = nearest(together);
        if (nearest.isEmpty()) {
            return false;
        }
        boolean negative = Negation.isIn(claim, language);
        return nearest.stream().noneMatch(line -> agrees(line.text(), negative));
    }

    /** A sentence of several clauses may deny in one of them what the claim does not speak of. */
    private boolean agrees(String sentence, boolean negative) {
        return Negation.isIn(sentence, language) == negative
                || CLAUSES.splitAsStream(sentence)
                        .filter(clause -> share(words.in(clause, language)) >= SAME_THING)
                        .anyMatch(clause -> Negation.isIn(clause, language) == negative);
    }

    private List<Line> nearest(List<Evidence> together) {
        List<Line> same = new ArrayList<>();
        double best = SAME_THING;
        for (Evidence evidence : together) {
            for (Line line : evidence.text().lines()) {
                double share = share(line.stems());
                if (share > best) {
                    same.clear();
                    best = share;
                }
                if (share >= best) {
                    same.add(line);
                }
            }
        }
        return same;
    }

    private double share(Collection<String> others) {
        return (double) stems.stream().filter(stem -> isAmong(stem, others)).count() / stems.size();
    }

    /** "Closed on Sunday" speaks of the same thing as "open on Sunday". */
    private boolean isAmong(String stem, Collection<String> others) {
        return others.contains(stem)
                || (OPEN_OR_CLOSED.contains(stem)
                        && others.stream().anyMatch(OPEN_OR_CLOSED::contains));
    }
}
