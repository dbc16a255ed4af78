package dev.parley.ai.function;

import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.Folding;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How well words fit a rule. */
@Singleton
final class RuleMatching {

    /** A whole question in words that were foreseen. */
    private static final double CERTAIN = 0.95;

    /** The least of a match: words that say it, among many others. */
    private static final double LEAST = 0.3;

    private final ContentWords words;

    RuleMatching(ContentWords words) {
        this.words = words;
    }

    /**
     * A match.
     *
     * @param confidence 0 to 1
     * @param arguments what the words gave, by name
     */
    record Match(double confidence, Map<String, String> arguments) {}

    Optional<Match> match(IntentRule rule, String asked) {
        String plain = plain(asked);
        return Stream.concat(
                        rule.patterns().stream().flatMap(one -> pattern(rule, one, plain).stream()),
                        rule.keywords().stream()
                                .flatMap(some -> keywords(some, plain, rule.language()).stream()))
                .max(Comparator.comparingDouble(Match::confidence));
    }

    private static Optional<Match> pattern(IntentRule rule, Pattern pattern, String asked) {
        String folded = Folding.fold(asked);
        Matcher matcher = pattern.matcher(folded);
        if (!matcher.find()) {
            return Optional.empty();
        }
        double share = (double) (matcher.end() - matcher.start()) / folded.length();
        String words = folded.length() == asked.length() ? asked : folded;
        return Optional.of(new Match(confidence(share), arguments(rule, matcher, words)));
    }

    private static Map<String, String> arguments(IntentRule rule, Matcher matcher, String words) {
        Map<String, String> arguments = new HashMap<>();
        for (String name : matcher.namedGroups().keySet()) {
            if (matcher.start(name) >= 0) {
                String said = words.substring(matcher.start(name), matcher.end(name)).strip();
                arguments.put(name, rule.values().getOrDefault(Folding.fold(said), said));
            }
        }
        return arguments;
    }

    private Optional<Match> keywords(String keywords, String asked, Language language) {
        Set<String> wanted = new HashSet<>(words.in(keywords, language));
        List<String> said = words.in(asked, language);
        if (wanted.isEmpty() || !Set.copyOf(said).containsAll(wanted)) {
            return Optional.empty();
        }
        long others = said.stream().filter(word -> !wanted.contains(word)).distinct().count();
        double share = (double) wanted.size() / (wanted.size() + others);
        return Optional.of(new Match(confidence(share), Map.of()));
    }

    private static double confidence(double share) {
        return LEAST + (CERTAIN - LEAST) * share;
    }

    /** Straight apostrophes, single spaces, no marks at the end. */
    private static String plain(String asked) {
        return asked.replace('’', '\'')
                .replaceAll("\\s+", " ")
                .replaceAll("[\\s?!.…]+$", "")
                .strip();
    }
}
