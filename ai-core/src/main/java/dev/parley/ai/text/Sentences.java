package dev.parley.ai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a paragraph into its sentences; abbreviations and article numbers do not end one. */
public final class Sentences {

    private static final String END_MARKS = ".!?…";
    private static final String CLOSING = "\"'»”’)]";

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "dr", "mr", "mrs", "ms", "prof", "st", "mt", "vs", "approx", "ext", "fig",
                    "e.g", "i.e", "p.m", "a.m", "etc", "jan", "feb", "mar", "apr", "jun", "jul",
                    "aug", "sept", "sep", "oct", "nov", "dec", "m", "mm", "mme", "mlle", "me",
                    "art", "al", "env", "tél", "tel", "av", "bd", "p", "pp", "ch", "cf", "ex",
                    "c.-à-d", "dl", "dna", "nr", "str", "lit", "alin", "ș.a");

    /** Words that are abbreviations in front of a number only: "no. 5". */
    private static final Set<String> BEFORE_NUMBER = Set.of("no", "nos");

    /** Abbreviations that a sentence may end with. */
    private static final Set<String> MAY_END = Set.of("etc", "p.m", "a.m");

    private Sentences() {}

    /**
     * The sentences in order, trimmed, none empty; together they hold every visible character of
     * the text.
     */
    public static List<String> of(String paragraph) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            if (END_MARKS.indexOf(paragraph.charAt(i)) >= 0) {
                int end = behind(paragraph, i + 1, END_MARKS + CLOSING);
                if (endsSentence(paragraph, start, i, end)) {
                    add(sentences, paragraph.substring(start, end));
                    start = end;
                }
                i = end - 1;
            }
        }
        add(sentences, paragraph.substring(start));
        return List.copyOf(sentences);
    }

    private static int behind(String text, int from, String signs) {
        int end = from;
        while (end < text.length() && signs.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Behind the mark there is space and then nothing that goes on with the sentence. */
    private static boolean endsSentence(String text, int start, int mark, int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        boolean goesOn = next == end || Character.isLowerCase(text.charAt(next));
        return !goesOn
                && (text.charAt(mark) != '.'
                        || !isAbbreviation(wordBefore(text, start, mark), text.charAt(next)));
    }

    private static String wordBefore(String text, int start, int mark) {
        int from = mark;
        while (from > start
                && (Character.isLetter(text.charAt(from - 1))
                        || ".-".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return text.substring(from, mark).toLowerCase(Locale.ROOT);
    }

    private static boolean isAbbreviation(String word, char next) {
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean known =
                ABBREVIATIONS.contains(word)
                        || (BEFORE_NUMBER.contains(word) && Character.isDigit(next));
        return (initial || known) && !(MAY_END.contains(word) && Character.isUpperCase(next));
    }

    private static void add(List<String> sentences, String sentence) {
        String trimmed = sentence.strip();
        if (!trimmed.isEmpty()) {
            sentences.add(trimmed);
        }
    }
}
