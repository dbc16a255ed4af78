package dev.parley.ai.model.extractive;

import dev.parley.conversation.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses the one to three sections that answer best: near the question, in the person's language,
 * not saying the same.
 */
final class SectionChoice {

    private static final int MOST_SECTIONS = 3;
    private static final int MOST_CHARACTERS = 1_200;

    /** Each place further down in the retrieval's order takes this much off. */
    private static final double RANK_DECAY = 0.08;

    private static final double OTHER_LANGUAGE = 0.7;

    /** A further section has to be nearly as good as the best one. */
    private static final double NEARLY_AS_GOOD = 0.85;

    /** Above this share of common words a further section says nothing new. */
    private static final double SAME = 0.6;

    private record Rated(Section section, double score) {}

    private SectionChoice() {}

    static List<Section> of(List<Section> sections, QueryTerms terms, Language language) {
        List<Rated> rated =
                sections.stream()
                        .filter(section -> !section.text().lines().isEmpty())
                        .map(section -> new Rated(section, score(section, terms, language)))
                        .sorted(Comparator.comparingDouble(Rated::score).reversed())
                        .toList();
        List<Section> chosen = new ArrayList<>();
        int length = 0;
        for (Rated candidate : rated) {
            boolean wanted =
                    chosen.isEmpty()
                            || (chosen.size() < MOST_SECTIONS
                                    && candidate.score()
                                            >= rated.getFirst().score() * NEARLY_AS_GOOD
                                    && length + candidate.section().text().length()
                                            <= MOST_CHARACTERS
                                    && addsTo(chosen, candidate.section()));
            if (wanted) {
                chosen.add(candidate.section());
                length += candidate.section().text().length();
            }
        }
        return chosen;
    }

    private static double score(Section section, QueryTerms terms, Language language) {
        double title = terms.weightIn(section.title());
        double spoken = section.source().language() == language ? 1 : OTHER_LANGUAGE;
        double rank = 1 / (1 + RANK_DECAY * (section.source().number() - 1));
        return (terms.weightIn(section) + 0.3 * title + 0.5) * spoken * rank;
    }

    private static boolean addsTo(List<Section> chosen, Section candidate) {
        Set<String> stems = candidate.text().stems();
        return chosen.stream()
                .allMatch(other ->
                        other.source().language() == candidate.source().language()
                                && overlap(other.text().stems(), stems) < SAME);
    }

    private static double overlap(Set<String> some, Set<String> others) {
        long common = others.stream().filter(some::contains).count();
        return (double) common / Math.max(1, Math.min(some.size(), others.size()));
    }
}
