package dev.parley.ai.text;

import java.util.List;
import java.util.Set;

/**
 * A text taken apart. Immutable.
 *
 * @param lines its sentences and list items in order, without headings
 * @param stems the stems of all its words, those of its headings too
 * @param figures its figures, as digits and as words
 */
public record AnalysedText(List<Line> lines, Set<String> stems, Set<String> figures) {

    public AnalysedText {
        lines = List.copyOf(lines);
        stems = Set.copyOf(stems);
        figures = Set.copyOf(figures);
    }

    /** The characters of its lines. */
    public int length() {
        return lines.stream().mapToInt(line -> line.text().length() + 1).sum();
    }
}
