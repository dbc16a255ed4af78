package dev.parley.ai.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of what somebody wrote, as they end with a mark or with an "and". */
final class Clauses {

    private static final Pattern END = Pattern.compile("[.,;:!?\\n]+\\s*|\\s+(?:and|et|și|si)\\s+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A question has more words; a greeting has as many. */
    private static final int GREETING = 2;

    private final String text;

    Clauses(String text) {
        this.text = text;
    }

    /**
     * A part.
     *
     * @param words the part, without the mark that it ends with
     * @param rest everything else
     */
    record Clause(String words, String rest) {

        /** Whether it is more than a word. */
        boolean isStatement() {
            return words.strip().contains(" ");
        }

        /** Whether something is said beside it that wants an answer. */
        boolean leavesAQuestion() {
            return rest.contains("?") || WORD.matcher(rest).results().count() > GREETING;
        }
    }

    /** The parts in order, each with what is left without it; none where there is only one. */
    List<Clause> list() {
        List<Clause> clauses = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            add(clauses, start, end.start(), end.end());
            start = end.end();
        }
        add(clauses, start, text.length(), text.length());
        return clauses.size() > 1 ? clauses : List.of();
    }

    private void add(List<Clause> clauses, int start, int end, int next) {
        if (start < end) {
            String rest = (text.substring(0, start) + text.substring(next)).strip();
            clauses.add(new Clause(text.substring(start, end), rest));
        }
    }
}
