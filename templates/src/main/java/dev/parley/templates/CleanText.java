package dev.parley.templates;

/**
 * Rids text of what would change how the text around it is read: control characters, bidirectional
 * controls (Unicode Standard Annex 9, section 2), halves of surrogate pairs and noncharacters. All
 * other characters stay as they are.
 */
public final class CleanText {

    private CleanText() {}

    /** Keeps the lines. */
    public static String lines(String text) {
        return cleaned(text, '\n');
    }

    /** Every line end and tab becomes a space. */
    public static String oneLine(String text) {
        return cleaned(text, ' ');
    }

    private static String cleaned(String text, char lineEnd) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLineEnd(c)) {
                clean.append(lineEnd);
                i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
            } else if (c == '\t') {
                clean.append(lineEnd == ' ' ? ' ' : c);
            } else if (isPaired(text, i)) {
                clean.append(c);
            } else if (Character.isSurrogate(c) || isNoncharacter(c)) {
                clean.append('\uFFFD');
            } else if (!Character.isISOControl(c) && !isBidiControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isLineEnd(char c) {
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static boolean isBidiControl(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** These stand for no character in any text; jsoup takes the last one for the text's end. */
    private static boolean isNoncharacter(char c) {
        return c == '\uFFFE' || c == '\uFFFF';
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c)
                        && i > 0
                        && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
