package dev.parley.testservers.telegram;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Marked-up text and how far a parser has read in it. */
final class SourceText {
    private final String text;
    private int position;

    SourceText(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, position);
    }

    /** Whether the next character starts a line. */
    boolean atLineStart() {
        return position == 0 || text.charAt(position - 1) == '\n';
    }

    char next() {
        return text.charAt(position++);
    }

    /** The next character, without the backslash that may stand before an ASCII character. */
    char nextUnescaped() {
        boolean escapes =
                startsWith("\\")
                        && position + 1 < text.length()
                        && text.charAt(position + 1) < 0x7F;
        position += escapes ? 1 : 0;
        return next();
    }

    /** Skips the prefix if it comes next, and says whether it did. */
    boolean skip(String prefix) {
        boolean found = startsWith(prefix);
        if (found) {
            position += prefix.length();
        }
        return found;
    }

    /** Reads on while the characters are of this kind. */
    String takeWhile(IntPredicate kind) {
        int start = position;
        while (!atEnd() && kind.test(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    static ApiException cannotParse(String what) {
        return ApiException.badRequest("can't parse entities: " + what);
    }

    /** The position in bytes of UTF-8, as Telegram's errors tell it. */
    int byteOffset(int ofPosition) {
        return text.substring(0, ofPosition).getBytes(StandardCharsets.UTF_8).length;
    }
}
