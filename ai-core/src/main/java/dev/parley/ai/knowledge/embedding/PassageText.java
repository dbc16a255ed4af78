package dev.parley.ai.knowledge.embedding;

import java.util.List;

/**
 * What of a passage its vector is made from: the nearest headings and the beginning of its text.
 */
final class PassageText {

    /** About as much as the model reads. */
    private static final int CHARACTERS = 700;

    private static final int HEADINGS = 2;

    private PassageText() {}

    static String of(List<String> path, String text) {
        List<String> nearest = path.subList(Math.max(0, path.size() - HEADINGS), path.size());
        String whole = String.join("\n", nearest) + "\n" + text;
        return whole.length() <= CHARACTERS ? whole : whole.substring(0, CHARACTERS);
    }
}
