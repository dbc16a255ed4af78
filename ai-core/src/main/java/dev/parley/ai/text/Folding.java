package dev.parley.ai.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for spellings that mean the same: lower case, without accents, straight apostrophes.
 * Latin script.
 */
public final class Folding {

    /**
     * The plain letters of each letter up to here, made once: normalising text piece by piece costs
     * more than all the rest.
     */
    private static final int TABLE_END = 0x0250;

    private static final String[] PLAIN = table();

    private Folding() {}

    /** The text in lower case and without accents; its length may differ. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int plain = 0;
        while (plain < lower.length() && lower.charAt(plain) < 128) {
            plain++;
        }
        return plain == lower.length() ? lower : folded(lower, plain);
    }

    private static String folded(String lower, int from) {
        StringBuilder folded = new StringBuilder(lower.length()).append(lower, 0, from);
        for (int i = from; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < TABLE_END) {
                folded.append(PLAIN[c]);
            } else if (c == '’' || c == 'ʼ') {
                folded.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static String[] table() {
        String[] table = new String[TABLE_END];
        for (char c = 0; c < TABLE_END; c++) {
            table[c] =
                    switch (c) {
                        case 'œ' -> "oe";
                        case 'æ' -> "ae";
                        case 'ß' -> "ss";
                        case 'ø' -> "o";
                        case 'đ' -> "d";
                        case 'ł' -> "l";
                        default -> withoutMarks(String.valueOf(c));
                    };
        }
        return table;
    }

    private static String withoutMarks(String letter) {
        return Character.isLetter(letter.charAt(0))
                ? Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                : letter;
    }
}
