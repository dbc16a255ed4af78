package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a person can say or do at a touch.
 *
 * @param label the words on the button
 * @param question which question it answers; empty where it is said like any other words
 * @param command the command that it gives, without the slash: {@code language fr}
 */
public record Choice(String label, Optional<String> question, Optional<String> command) {

    /** The longest payload, in bytes of UTF-8: as much as Telegram keeps with a button. */
    public static final int LONGEST_PAYLOAD = 64;

    private static final Pattern FORM =
            Pattern.compile("(?<question>[0-9a-f-]{36}):(?<label>.+)", Pattern.DOTALL);

    private static final Pattern COMMAND =
            Pattern.compile("/(?<command>[a-z]\\w{0,31}( .+)?)", Pattern.DOTALL);

    @JsonCreator
    public Choice {}

    /** An answer, to a question where one is named. */
    public Choice(String label, Optional<String> question) {
        this(label, question, Optional.empty());
    }

    /** A command, given without its slash. */
    public static Choice giving(String label, String command) {
        return new Choice(label, Optional.empty(), Optional.of(command));
    }

    /** What a channel keeps with the button and gets back with a touch. */
    public String payload() {
        return command.map(given -> "/" + given)
                .or(() -> question.map(asked -> asked + ":" + label))
                .orElse(label);
    }

    /** Whether every channel with buttons can keep it. */
    public boolean fits() {
        return payload().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PAYLOAD;
    }

    /** The choice of a payload; one that gives a command has it for its label, too. */
    public static Choice read(String payload) {
        Matcher form = FORM.matcher(payload);
        if (form.matches()) {
            return new Choice(form.group("label"), Optional.of(form.group("question")));
        }
        Matcher command = COMMAND.matcher(payload);
        return command.matches()
                ? giving(payload, command.group("command"))
                : new Choice(payload, Optional.empty());
    }
}
