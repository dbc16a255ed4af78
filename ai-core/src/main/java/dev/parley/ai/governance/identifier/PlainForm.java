package dev.parley.ai.governance.identifier;

import java.text.Normalizer;

/**
 * A text in plain characters, and where each of them came from: digits of every script are ASCII
 * digits, odd spaces are spaces, odd dashes are hyphens, full-width letters are letters, invisible
 * characters are gone. So no spelling hides an identifier, and what is found can still be named in
 * the text that was sent in.
 */
final class PlainForm {

    private final String text;
    private final int[] origins;

    private PlainForm(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static PlainForm of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] origins = new int[original.length() * 4 + 1];
        int origin = 0;
        for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
            String form = form(original.codePointAt(i));
            for (int k = 0; k < form.length() && plain.length() < origins.length; k++) {
                origins[plain.length()] = origin;
                plain.append(form.charAt(k));
            }
            origin++;
        }
        return new PlainForm(plain.toString(), origins);
    }

    String text() {
        return text;
    }

    /** A finding between two positions of {@link #text()}. */
    Finding finding(Kind kind, int from, int to, double score) {
        return new Finding(kind, origins[from], origins[to - 1] + 1, score);
    }

    private static String form(int codePoint) {
        if (codePoint < 128) {
            return String.valueOf((char) codePoint);
        }
        if (Character.isDigit(codePoint)) {
            return String.valueOf((char) ('0' + Character.digit(codePoint, 10)));
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR -> " ";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.FORMAT -> "";
            default -> codePoint == '\u2212' ? "-" : compatible(codePoint);
        };
    }

    /**
     * Full-width and other forms of one character; what would become many characters stays as it
     * is.
     */
    private static String compatible(int codePoint) {
        String character = Character.toString(codePoint);
        String form = Normalizer.normalize(character, Normalizer.Form.NFKC);
        return form.length() <= 3 ? form : character;
    }
}
