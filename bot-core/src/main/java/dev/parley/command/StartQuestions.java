package dev.parley.command;

import dev.parley.conversation.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that links can begin a conversation with: a leaflet about opening hours leads to the
 * answer about them.
 *
 * @param questions by topic, then by language; a topic has one at least
 */
public record StartQuestions(Map<String, Map<Language, String>> questions) {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?<topic>[a-z0-9_]{1,40}):(?<language>[a-z]{2})\\s*=\\s*(?<question>\\S.{0,499})");

    private static final Pattern PAYLOAD =
            Pattern.compile("((?<language>[a-z]{2})(-|$))?(?<topic>[a-z0-9_]*)");

    /**
     * What a link asks for. Whoever makes links can write anything: it says nothing of who follows
     * it.
     *
     * @param language the language to greet in
     * @param topic what is to be answered at once
     */
    record Opening(Optional<Language> language, Optional<String> topic) {}

    public StartQuestions {
        questions = Map.copyOf(questions);
    }

    /**
     * Reads a list such as {@code hours:en=When are you open?;hours:fr=Quand ouvrez-vous ?}; an
     * empty one names no topic.
     *
     * @throws IllegalArgumentException when it is no such list
     */
    public static StartQuestions parse(String list) {
        Map<String, Map<Language, String>> questions = new HashMap<>();
        for (String entry : list.split(";", -1)) {
            if (!entry.isBlank()) {
                Matcher form = ENTRY.matcher(entry.strip());
                Optional<Language> language =
                        form.matches() ? Language.ofTag(form.group("language")) : Optional.empty();
                if (language.isEmpty()) {
                    throw new IllegalArgumentException(
                            "'%s' is no starting question: expected topic:language=question, such as"
                                            .formatted(entry.strip())
                                    + " hours:en=When are you open?");
                }
                questions
                        .computeIfAbsent(form.group("topic"), _ -> new EnumMap<>(Language.class))
                        .put(language.get(), form.group("question"));
            }
        }
        return new StartQuestions(questions);
    }

    /** What a link's payload asks for; what is not known in it is left aside. */
    Opening read(String payload) {
        Matcher form = PAYLOAD.matcher(payload.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return new Opening(Optional.empty(), Optional.empty());
        }
        return new Opening(
                Optional.ofNullable(form.group("language")).flatMap(Language::ofTag),
                Optional.of(form.group("topic")).filter(questions::containsKey));
    }

    /** The question of a topic in a language, or in another where it is in no such. */
    Optional<String> about(String topic, Language language) {
        Map<Language, String> written = questions.getOrDefault(topic, Map.of());
        return Optional.ofNullable(written.get(language))
                .or(() -> written.values().stream().findFirst());
    }
}
