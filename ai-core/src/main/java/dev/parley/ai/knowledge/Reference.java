package dev.parley.ai.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which texts name one another: {@code L. 1221-19}, {@code 164.512}, {@code Article
 * 17}. Two spellings of one number are equal.
 *
 * @param key the number in one spelling: upper case, without spaces, dots after letters and signs
 */
public record Reference(String key) {

    /**
     * A letter or two before a number of several parts, as in French codes; spelled in many ways.
     */
    private static final String LETTERED =
            "(?<letters>\\p{L}{1,2})\\.?\\s?\\*?\\s?(?<number>\\d{1,5}(?:-\\d{1,4})+)";

    /** The same with a plain number: only in capitals, so that no unit or word is taken for it. */
    private static final String LETTERED_PLAIN =
            "(?<capitals>\\p{Lu}{1,2})\\.?\\s?\\*?\\s?(?<plain>\\d{1,5})(?![\\d.,:%])";

    private static final String DOTTED = "(?<dotted>\\d{1,4}(?:\\.\\d{1,5})+[a-z]?)";

    private static final String NAMED =
            "(?i:articles?|articolul|articolele|art\\.?|sections?|sec\\.|§+|rules?|règles?)\\s?"
                    + "(?<named>\\d{1,5}[a-z]?)(?![\\d.-])";

    private static final Pattern MENTION =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:"
                            + String.join("|", LETTERED, LETTERED_PLAIN, DOTTED, NAMED)
                            + ")(?![\\p{L}\\d])");

    private static final Pattern GROUP = Pattern.compile("[A-Z]*(\\d+)[-.].*");

    /** The reference that a heading or an article's number stands for; empty for ordinary words. */
    public static Optional<Reference> of(String heading) {
        return mentionedIn(heading).stream().findFirst();
    }

    /** All references that a text mentions, each once, in the order of their first mention. */
    public static List<Reference> mentionedIn(String text) {
        Set<Reference> found = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            found.add(new Reference(key(mention)));
        }
        return List.copyOf(found);
    }

    /**
     * What neighbouring references share: {@code 1221} for L1221-19 and R1221-34, {@code 164} for
     * 164.512; empty for a number of one part.
     */
    public Optional<String> group() {
        Matcher group = GROUP.matcher(key);
        return group.matches() ? Optional.of(group.group(1)) : Optional.empty();
    }

    private static String key(Matcher mention) {
        String key =
                mention.group("letters") != null
                        ? mention.group("letters") + mention.group("number")
                        : mention.group("capitals") != null
                                ? mention.group("capitals") + mention.group("plain")
                                : mention.group("dotted") != null
                                        ? mention.group("dotted")
                                        : mention.group("named");
        return key.toUpperCase(Locale.ROOT);
    }
}
