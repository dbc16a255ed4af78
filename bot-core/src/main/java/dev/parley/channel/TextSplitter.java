package dev.parley.channel;

import dev.parley.conversation.RichText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Cuts a text where a reader would: between paragraphs, else after a sentence, else between words,
 * else between characters as a person sees them. Space at a cut is left out; formatting goes on in
 * the next part. Pure.
 *
 * @param limit the most UTF-16 units in a part, at least 2
 */
public record TextSplitter(int limit) {

    /** As much of what follows as is needed to see whether a character or a word goes on. */
    private static final int LOOK_AHEAD = 64;

    /** The parts, in order. */
    public List<RichText> parts(RichText rich) {
        RichText rest = trimmed(rich);
        String text = rest.plainText();
        List<RichText> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > limit) {
            int end =
                    start
                            + cut(
                                    text.substring(
                                            start,
                                            Math.min(text.length(), start + limit + LOOK_AHEAD)));
            parts.add(trimmed(rest.slice(start, end)));
            start = afterSpace(text, end);
        }
        parts.add(rest.slice(start, text.length()));
        return parts;
    }

    /** Without the space at both ends. */
    public static RichText trimmed(RichText rich) {
        String text = rich.plainText();
        int end = text.stripTrailing().length();
        return rich.slice(Math.min(end, afterSpace(text, 0)), end);
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A part that is less than half full would be a high price for a better end. */
    private int cut(String window) {
        return IntStream.of(
                        window.lastIndexOf("\n\n", limit),
                        last(BreakIterator.getSentenceInstance(Locale.ROOT), window),
                        space(window),
                        last(BreakIterator.getLineInstance(Locale.ROOT), window))
                .filter(place -> place >= limit / 2)
                .findFirst()
                .orElseGet(() -> character(window));
    }

    private int space(String window) {
        int at = limit;
        while (at > 0 && !Character.isWhitespace(window.charAt(at))) {
            at--;
        }
        return at;
    }

    private int character(String window) {
        int place = last(BreakIterator.getCharacterInstance(Locale.ROOT), window);
        if (place > 0) {
            return place;
        }
        // One character as long as a message, of combining marks: only its surrogate pairs stay
        // whole.
        return Character.isSurrogatePair(window.charAt(limit - 1), window.charAt(limit))
                ? limit - 1
                : limit;
    }

    private int last(BreakIterator places, String window) {
        places.setText(window);
        return places.preceding(limit + 1);
    }
}
