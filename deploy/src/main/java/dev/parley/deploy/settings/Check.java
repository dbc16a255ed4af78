package dev.parley.deploy.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a value can be used.
 *
 * @param expected what is expected, as it ends the sentence "expected …"
 * @param accepts whether a value is that
 */
record Check(String expected, Predicate<String> accepts) {

    static final Check TEXT = new Check("some text", value -> !value.isBlank());

    /** What is wrong with the value, if anything: the text says what is expected. */
    Optional<String> complaint(String value) {
        return accepts.test(value) ? Optional.empty() : Optional.of(expected);
    }

    static Check wholeNumber(int least, int most) {
        return new Check(
                "a whole number from " + least + " to " + most,
                value -> isWholeNumber(value) && between(Integer.parseInt(value), least, most));
    }

    static Check oneOf(String... choices) {
        return new Check("one of " + String.join(", ", choices), Set.of(choices)::contains);
    }

    static Check listOf(String... choices) {
        Set<String> known = Set.of(choices);
        return new Check(
                "a comma list of " + String.join(", ", choices),
                value ->
                        Arrays.stream(value.split(",", -1))
                                .map(String::trim)
                                .allMatch(known::contains));
    }

    static Check url(String example, String... schemes) {
        Set<String> known = new TreeSet<>(Arrays.asList(schemes));
        return new Check("a URL such as " + example, value -> isUrl(value, known));
    }

    /** Several URLs, separated by commas. */
    static Check urls(String example, String... schemes) {
        Check each = url(example, schemes);
        return new Check(
                each.expected() + " or a comma list of them",
                value ->
                        Arrays.stream(value.split(",", -1))
                                .map(String::trim)
                                .allMatch(each.accepts()));
    }

    static Check shape(String expected, String regularExpression) {
        return new Check(expected, Pattern.compile(regularExpression).asMatchPredicate());
    }

    /** What a part of the program can read: it throws an {@link IllegalArgumentException} else. */
    static Check readBy(String expected, Function<String, ?> reader) {
        return new Check(expected, value -> canRead(reader, value));
    }

    private static boolean canRead(Function<String, ?> reader, String value) {
        try {
            Object _ = reader.apply(value);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isUrl(String value, Set<String> schemes) {
        try {
            URI url = new URI(value);
            return url.getScheme() != null
                    && schemes.contains(url.getScheme())
                    && url.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isWholeNumber(String value) {
        return value.matches("-?[0-9]{1,9}");
    }

    private static boolean between(int value, int least, int most) {
        return least <= value && value <= most;
    }
}
