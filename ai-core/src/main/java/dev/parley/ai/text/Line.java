package dev.parley.ai.text;

import java.util.Set;

/**
 * A sentence or a list item of a text.
 *
 * @param block the number of the block it stands in
 * @param lead the list's mark, empty in a paragraph
 * @param text its words
 * @param stems the stems of its words
 */
public record Line(int block, String lead, String text, Set<String> stems) {

    public Line {
        stems = Set.copyOf(stems);
    }

    /** Whether it is a list item. */
    public boolean isItem() {
        return !lead.isEmpty();
    }

    /** Whether it leads to what follows. */
    public boolean introduces() {
        return text.endsWith(":");
    }
}
