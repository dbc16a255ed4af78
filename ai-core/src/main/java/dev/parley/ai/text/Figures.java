package dev.parley.ai.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a text, each in one form however it is written: {@code 1,000}, {@code 1 000} and
 * {@code 1000} are the same, so are {@code 6:30 pm} and {@code 18 h 30}, {@code 25.00} and {@code
 * 25}, {@code L. 1221-19} and {@code L1221-19}.
 */
public final class Figures {

    private static final String SPACE = "[ \\u00a0\\u202f\\u2009]";

    /** What a figure can look like; the first alternative that fits is taken. */
    private static final Pattern FIGURE =
            Pattern.compile(
                    """
                    (?<rule>\\b[LRD]\\*?\\.?%1$s?\\d+(?:-\\d+)*(?![\\d%%]))\
                    |(?<hour>\\d{1,2})(?::(?<minute>[0-5]\\d))?%1$s?(?<half>[ap]\\.?m\\b\\.?)\
                    |(?<clock>\\d{1,2})%1$s?[hH:]%1$s?(?<past>[0-5]\\d)?(?![\\dA-Za-z])\
                    |(?<pairs>\\d{2}(?:[ .\\u00a0\\u202f-]\\d{2}){3,}(?!\\d))\
                    |(?<grouped>\\d{1,3}(?:[ ,.\\u00a0\\u202f\\u2009']\\d{3})+(?!\\d))(?<cents>[.,]\\d{1,2}(?!\\d))?\
                    |(?<plain>\\d+)(?<fraction>[.,]\\d{1,2}(?!\\d))?\
                    """
                            .formatted(SPACE));

    private static final Map<String, String> NUMBER_WORDS =
            Map.ofEntries(
                    Map.entry("one", "1"),
                    Map.entry("two", "2"),
                    Map.entry("three", "3"),
                    Map.entry("four", "4"),
                    Map.entry("five", "5"),
                    Map.entry("six", "6"),
                    Map.entry("seven", "7"),
                    Map.entry("eight", "8"),
                    Map.entry("nine", "9"),
                    Map.entry("ten", "10"),
                    Map.entry("eleven", "11"),
                    Map.entry("twelve", "12"),
                    Map.entry("deux", "2"),
                    Map.entry("trois", "3"),
                    Map.entry("quatre", "4"),
                    Map.entry("cinq", "5"),
                    Map.entry("sept", "7"),
                    Map.entry("huit", "8"),
                    Map.entry("neuf", "9"),
                    Map.entry("dix", "10"),
                    Map.entry("onze", "11"),
                    Map.entry("douze", "12"),
                    Map.entry("doi", "2"),
                    Map.entry("doua", "2"),
                    Map.entry("trei", "3"),
                    Map.entry("patru", "4"),
                    Map.entry("cinci", "5"),
                    Map.entry("sase", "6"),
                    Map.entry("sapte", "7"),
                    Map.entry("opt", "8"),
                    Map.entry("noua", "9"),
                    Map.entry("zece", "10"),
                    Map.entry("noon", "12"),
                    Map.entry("midday", "12"),
                    Map.entry("midi", "12"),
                    Map.entry("midnight", "0"));

    private static final int LONGEST_AMOUNT = 7;

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private Figures() {}

    /** The figures that stand in the text as digits. */
    public static Set<String> in(String text) {
        Set<String> figures = new LinkedHashSet<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            figures.add(canonical(matcher.toMatchResult()));
        }
        return figures;
    }

    /** The figures that stand in the text, as digits or as small number words. */
    public static Set<String> inWordsToo(String text) {
        Set<String> figures = in(text);
        Matcher words = WORD.matcher(Folding.fold(text));
        while (words.find()) {
            String figure = NUMBER_WORDS.get(words.group());
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /** The figure that a small number word stands for. */
    public static Optional<String> named(String foldedWord) {
        return Optional.ofNullable(NUMBER_WORDS.get(foldedWord));
    }

    private static String canonical(MatchResult match) {
        if (match.group("rule") != null) {
            return match.group("rule").replaceAll("[^\\p{Alnum}-]", "").toLowerCase(Locale.ROOT);
        }
        if (match.group("half") != null) {
            return time(afternoon(match), match.group("minute"));
        }
        if (match.group("clock") != null) {
            return time(Integer.parseInt(match.group("clock")), match.group("past"));
        }
        if (match.group("pairs") != null) {
            return match.group("pairs").replaceAll("\\D", "");
        }
        return match.group("grouped") != null
                ? number(match.group("grouped").replaceAll("\\D", ""), match.group("cents"))
                : number(match.group("plain"), match.group("fraction"));
    }

    private static int afternoon(MatchResult match) {
        int hour = Integer.parseInt(match.group("hour")) % 12;
        boolean after = Character.toLowerCase(match.group("half").charAt(0)) == 'p';
        return after ? hour + 12 : hour;
    }

    private static String time(int hour, @org.jspecify.annotations.Nullable String minute) {
        return minute == null || minute.equals("00") ? String.valueOf(hour) : hour + ":" + minute;
    }

    private static String number(String whole, @org.jspecify.annotations.Nullable String fraction) {
        // A longer row of digits is a number to dial or to file under: there a zero in front
        // counts.
        String digits =
                whole.length() > LONGEST_AMOUNT ? whole : whole.replaceFirst("^0+(?=\\d)", "");
        String decimals = fraction == null ? "" : fraction.substring(1).replaceFirst("0+$", "");
        return decimals.isEmpty() ? digits : digits + "." + decimals;
    }
}
