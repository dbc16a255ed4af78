package dev.parley.assistant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person said of themselves to be remembered. Personal data: kept only with their consent,
 * and given to nobody else.
 *
 * @param name what they want to be called, 1 to 60 letters with spaces, hyphens and apostrophes
 * @param answers how long they want answers to be
 */
public record Facts(Optional<String> name, Optional<Length> answers) {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’.-]{0,59}");

    /** How long answers are. */
    public enum Length {
        @JsonProperty("short")
        SHORT,
        @JsonProperty("usual")
        USUAL
    }

    public Facts {
        if (name.isPresent() && !isName(name.get())) {
            throw new IllegalArgumentException(
                    "a name has 1 to 60 letters, spaces, hyphens and apostrophes");
        }
    }

    /** Nothing is remembered. */
    public static Facts none() {
        return new Facts(Optional.empty(), Optional.empty());
    }

    /** Only what the person wants to be called. */
    public static Facts named(String name) {
        return new Facts(Optional.of(name), Optional.empty());
    }

    /** Only how long they want answers to be. */
    public static Facts answered(Length length) {
        return new Facts(Optional.empty(), Optional.of(length));
    }

    /** Whether somebody can be called that. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** These facts, with newer ones in the place of those of the same kind. */
    public Facts with(Facts newer) {
        return new Facts(newer.name.or(() -> name), newer.answers.or(() -> answers));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return name.isEmpty() && answers.isEmpty();
    }

    /** Without the person's words: logs must not name them. */
    @Override
    public String toString() {
        return "Facts[name=" + (name.isPresent() ? "…" : "") + ", answers=" + answers + "]";
    }
}
