package dev.parley.ai.function;

import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.Folding;
import dev.parley.conversation.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well some words fit rules. What is asked of them often is made once. Belongs to one thread.
 */
final class RuleMatching {

    /** A whole question in words that were foreseen. */
    private static final double CERTAIN = 0.95;

    /** The least of a match: words that say it, among many others. */
    private static final double LEAST = 0.3;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern END_MARKS = Pattern.compile("[\\s?!.…]+$");

    private final ContentWords words;
    private final String asked;
    private final String folded;
    private final Map<Language, Set<String>> stems = new EnumMap<>(Language.class);

    RuleMatching(ContentWords words, String query) {
        this.words = words;
        this.asked = plain(query);
        this.folded = Folding.fold(asked);
    }

    /**
     * A match.
     *
     * @param confidence 0 to 1
     * @param arguments what the words gave, by name
     */
    record Match(double confidence, Map<String, String> arguments) {}

    Optional<Match> match(IntentRule rule) {
        return Stream.concat(
                        rule.patterns().stream().flatMap(one -> pattern(rule, one).stream()),
                        rule.keywords().stream()
                                .flatMap(some -> keywords(some, rule.language()).stream()))
                .max(Comparator.comparingDouble(Match::confidence));
    }

    private Optional<Match> pattern(IntentRule rule, Pattern pattern) {
        Matcher matcher = pattern.matcher(folded);
        if (!matcher.find()) {
            return Optional.empty();
        }
        double share = (double) (matcher.end() - matcher.start()) / folded.length();
        return Optional.of(new Match(confidence(share), arguments(rule, matcher)));
    }

    /** In the person's own spelling, where folding moved no letter. */
    private Map<String, String> arguments(IntentRule rule, Matcher matcher) {
        String source = folded.length() == asked.length() ? asked : folded;
        Map<String, String> arguments = new HashMap<>();
        for (String name : matcher.namedGroups().keySet()) {
            if (matcher.start(name) >= 0) {
                String said = source.substring(matcher.start(name), matcher.end(name)).strip();
                arguments.put(name, rule.values().getOrDefault(Folding.fold(said), said));
            }
        }
        return arguments;
    }

    private Optional<Match> keywords(Set<String> wanted, Language language) {
        Set<String> said =
                stems.computeIfAbsent(language, spoken -> Set.copyOf(words.in(asked, spoken)));
        return said.containsAll(wanted)
                ? Optional.of(new Match(confidence((double) wanted.size() / said.size()), Map.of()))
                : Optional.empty();
    }

    private static double confidence(double share) {
        return LEAST + (CERTAIN - LEAST) * share;
    }

    /** Straight apostrophes, single spaces, no marks at the end. */
    private static String plain(String query) {
        String spaced = SPACES.matcher(query.replace('’', '\'')).replaceAll(" ");
        return END_MARKS.matcher(spaced).replaceAll("").strip();
    }
}
