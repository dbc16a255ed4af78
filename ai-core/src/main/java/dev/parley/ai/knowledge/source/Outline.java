package dev.parley.ai.knowledge.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts a document into passages while its headings and blocks come by: a passage ends where a
 * heading begins or where it has grown long enough, and knows the headings above it. The first
 * heading of the first level is the title of a document that has told none.
 */
final class Outline {

    /** Long enough to hold an answer, short enough to be read in a chat. */
    private static final int PASSAGE_CHARACTERS = 1_500;

    private record Heading(int level, String text) {}

    private final Reading reading;
    private final List<Heading> above = new ArrayList<>();
    private final StringBuilder passage = new StringBuilder();
    private final Map<List<String>, Integer> passagesUnder = new HashMap<>();
    private String title;
    private boolean titleIsGuessed = true;
    private boolean empty = true;

    Outline(String guessedTitle, Reading reading) {
        this.title = guessedTitle;
        this.reading = reading;
    }

    /** The document says its title itself. */
    void title(String told) {
        if (!told.isBlank()) {
            title = told.strip();
            titleIsGuessed = false;
        }
    }

    /** A heading of a level from 1. */
    void heading(int level, String text) {
        flush();
        String words = text.strip();
        if (words.isEmpty()) {
            return;
        }
        while (!above.isEmpty() && above.getLast().level() >= level) {
            above.removeLast();
        }
        if (level == 1 && titleIsGuessed && empty) {
            title(words);
        }
        above.add(new Heading(level, words));
    }

    /** A block that belongs together: a paragraph, a list. */
    void block(String text) {
        add(Pieces.of(text, PASSAGE_CHARACTERS));
    }

    /** A table; every passage that it is cut into has its header. */
    void table(Table table) {
        add(table.pieces(PASSAGE_CHARACTERS));
    }

    private void add(List<String> pieces) {
        for (String piece : pieces) {
            if (passage.length() + piece.length() > PASSAGE_CHARACTERS) {
                flush();
            }
            passage.append(passage.isEmpty() ? "" : "\n\n").append(piece);
        }
    }

    /**
     * The document ends here.
     *
     * @return its title
     */
    String finish() throws UnreadableDocumentException {
        flush();
        if (empty) {
            throw UnreadableDocumentException.withoutText();
        }
        return title;
    }

    private void flush() {
        String text = passage.toString().strip();
        passage.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        empty = false;
        List<String> path = path();
        int number = passagesUnder.merge(path, 1, Integer::sum);
        reading.passage(
                new PassageDraft(
                        String.join("\n", path) + "\n" + number,
                        path.getLast(),
                        path,
                        text,
                        Optional.empty(),
                        Optional.empty()));
    }

    private List<String> path() {
        List<String> path = new ArrayList<>(List.of(title));
        above.stream().map(Heading::text).filter(text -> !text.equals(title)).forEach(path::add);
        return path;
    }
}
