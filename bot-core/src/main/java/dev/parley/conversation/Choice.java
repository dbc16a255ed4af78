package dev.parley.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that a person can give at a touch.
 *
 * @param label its words, as they stand on the button
 * @param question which question it answers; empty where it is said like any other words
 */
public record Choice(String label, Optional<String> question) {

    private static final Pattern FORM =
            Pattern.compile("(?<question>[0-9a-f-]{36}):(?<label>.+)", Pattern.DOTALL);

    /** What a channel keeps with the button and gets back with a touch. */
    public String payload() {
        return question.map(asked -> asked + ":" + label).orElse(label);
    }

    /** The choice of a payload. */
    public static Choice read(String payload) {
        Matcher form = FORM.matcher(payload);
        return form.matches()
                ? new Choice(form.group("label"), Optional.of(form.group("question")))
                : new Choice(payload, Optional.empty());
    }
}
