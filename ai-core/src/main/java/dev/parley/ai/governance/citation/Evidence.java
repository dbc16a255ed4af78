package dev.parley.ai.governance.citation;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.text.AnalysedText;
import dev.parley.ai.text.Figures;
import dev.parley.ai.text.TextAnalysis;
import java.util.Set;

/**
 * A passage, ready to be compared with claims.
 *
 * @param number what the draft cites it by
 * @param passage the passage
 * @param heading what it stands under
 * @param text its words
 */
record Evidence(int number, Passage passage, AnalysedText heading, AnalysedText text) {

    static Evidence of(int number, Passage passage, TextAnalysis analysis) {
        String heading =
                passage.title()
                        + "\n"
                        + String.join("\n", passage.path())
                        + "\n"
                        + passage.reference();
        return new Evidence(
                number,
                passage,
                analysis.of(heading, passage.language()),
                analysis.of(passage.text(), passage.language()));
    }

    boolean hasWord(String stem) {
        return text.stems().contains(stem) || heading.stems().contains(stem);
    }

    /** Whether the word stands there, or the figure it names. */
    boolean says(String stem) {
        return hasWord(stem) || Figures.named(stem).filter(this::hasFigure).isPresent();
    }

    boolean hasFigures(Set<String> figures) {
        return figures.stream().allMatch(this::hasFigure);
    }

    boolean hasFigure(String figure) {
        return text.figures().contains(figure) || heading.figures().contains(figure);
    }
}
