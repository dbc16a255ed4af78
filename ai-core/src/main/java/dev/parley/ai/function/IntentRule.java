package dev.parley.ai.function;

import dev.parley.conversation.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Words by which people ask for a function.
 *
 * @param language the language of the words
 * @param patterns what matches
 * @param keywords stems of which all are in what is asked, one set or another
 * @param values what words of a pattern's groups stand for
 */
record IntentRule(
        Language language,
        List<Pattern> patterns,
        List<Set<String>> keywords,
        Map<String, String> values) {

    IntentRule {
        patterns = List.copyOf(patterns);
        keywords = List.copyOf(keywords);
        values = Map.copyOf(values);
    }

    /**
     * A rule as it stands in an {@link Intent}.
     *
     * @throws IllegalArgumentException when a pattern or a value is none
     */
    static IntentRule of(
            Language language,
            List<String> patterns,
            List<Set<String>> keywords,
            List<String> values) {
        return new IntentRule(
                language,
                patterns.stream().map(IntentRule::compiled).toList(),
                keywords,
                byWord(values));
    }

    /**
     * Words are found whole; a search that begins at every letter would cost five times as much.
     */
    private static Pattern compiled(String expression) {
        try {
            return Pattern.compile("\\b(?:" + expression + ")");
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "no regular expression: " + wrong.getDescription(), wrong);
        }
    }

    private static Map<String, String> byWord(List<String> values) {
        Map<String, String> byWord = new HashMap<>();
        for (String value : values) {
            String[] sides = value.split("=", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException(
                        "\"" + value + "\" is no value, expected one such as french=fr");
            }
            byWord.put(sides[0], sides[1]);
        }
        return byWord;
    }
}
