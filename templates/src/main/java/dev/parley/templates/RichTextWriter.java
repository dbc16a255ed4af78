package dev.parley.templates;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects text and keeps its white space tidy: no spaces at a line's end, no empty line at the
 * beginning or the end, at most one empty line in between. White space waits until the next visible
 * character shows whether it is wanted.
 */
final class RichTextWriter {

    private static final int MOST_LINE_ENDS = 2;

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder spaces = new StringBuilder();
    private int lineEnds;
    private Look last = Look.PLAIN;

    /** Adds text; spaces at the beginning of a line are dropped. */
    void write(String text, Look look) {
        write(text, look, false);
    }

    /** Adds text; spaces at the beginning of a line stay. */
    void writeIndented(String text, Look look) {
        write(text, look, true);
    }

    /** Makes sure that what comes next stands so many line ends below what came before. */
    void separate(int wanted) {
        lineEnds = Math.max(lineEnds, wanted);
        spaces.setLength(0);
    }

    RichText text() {
        return new RichText(spans);
    }

    private void write(String text, Look look, boolean indented) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                separate(lineEnds + 1);
            } else if (Character.isWhitespace(c)) {
                spaces.append(c);
            } else {
                if (lineEnds > 0 || !spaces.isEmpty()) {
                    flush(visible, look, indented);
                }
                visible.append(c);
                last = look;
            }
        }
        add(visible.toString(), look);
    }

    /** White space between two looks is plain, so that no link or style begins or ends with it. */
    private void flush(StringBuilder visible, Look look, boolean indented) {
        boolean first = spans.isEmpty() && visible.isEmpty();
        String space =
                (first ? "" : "\n".repeat(Math.min(lineEnds, MOST_LINE_ENDS)))
                        + ((first || lineEnds > 0) && !indented ? "" : spaces);
        lineEnds = 0;
        spaces.setLength(0);
        if (last.equals(look)) {
            visible.append(space);
        } else {
            add(space, Look.PLAIN);
        }
    }

    private void add(String text, Look look) {
        if (!text.isEmpty()) {
            spans.add(look.span(text));
        }
    }
}
