package dev.parley.ai.governance.emergency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One language's words for emergencies. Sentences are in lower case and without accents. */
final class EmergencyRules {

    /** A sentence of up to so many words that names a condition says little else. */
    private static final int FEW_WORDS = 4;

    private static final Pattern SPACES = Pattern.compile("[^\\p{L}\\d']+");

    private final String language;
    private final Pattern acute;
    private final Pattern condition;
    private final Pattern now;
    private final Pattern about;
    private final Pattern alone;

    private EmergencyRules(String language, Map<String, Object> words) {
        String conditions = alternatives(words, "condition");
        this.language = language;
        this.acute =
                Pattern.compile(
                        words(
                                alternatives(words, "acute")
                                        .replace("{condition}", conditions)
                                        .replace("{very}", alternatives(words, "very"))));
        this.condition = Pattern.compile(words(conditions));
        this.now = Pattern.compile(words(alternatives(words, "now")));
        this.about = Pattern.compile(words(alternatives(words, "about")));
        this.alone = Pattern.compile(alternatives(words, "alone"));
    }

    static EmergencyRules of(String language, Map<String, Object> words) {
        return new EmergencyRules(language, words);
    }

    /** The id of the rule that recognises an emergency in the sentence. */
    Optional<String> match(String sentence) {
        if (acute.matcher(sentence).find()) {
            return Optional.of("emergency-" + language + "-acute");
        }
        String plain = SPACES.matcher(sentence).replaceAll(" ").strip();
        if (alone.matcher(plain).matches()) {
            return Optional.of("emergency-" + language + "-alone");
        }
        boolean pressing = now.matcher(plain).find() || plain.split(" ").length <= FEW_WORDS;
        return pressing && condition.matcher(plain).find() && !about.matcher(plain).find()
                ? Optional.of("emergency-" + language + "-condition")
                : Optional.empty();
    }

    private static String words(String alternatives) {
        return "(?<![\\p{L}\\d])" + alternatives + "(?![\\p{L}\\d])";
    }

    private static String alternatives(Map<String, Object> words, String key) {
        List<?> alternatives =
                switch (words.get(key)) {
                    case List<?> list -> list;
                    case String one -> List.of(one);
                    case null, default ->
                            throw new IllegalStateException("emergency words lack '" + key + "'");
                };
        // The file is easier to read with typographic apostrophes; folded text has straight ones.
        return "(?:"
                + alternatives.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("|"))
                        .replace('’', '\'')
                + ")";
    }
}
