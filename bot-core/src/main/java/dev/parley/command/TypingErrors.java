package dev.parley.command;

/** How far two words are apart. */
final class TypingErrors {

    private TypingErrors() {}

    /** Letters to insert, remove or exchange to make one word the other (Levenshtein). */
    static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(row[j - 1], above));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
