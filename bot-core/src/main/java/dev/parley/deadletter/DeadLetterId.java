package dev.parley.deadletter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a dead letter for operators: {@code turn-12} or {@code send-7}.
 *
 * @param kind what failed
 * @param row its row in the inbox or the outbox
 */
public record DeadLetterId(Kind kind, long row) {

    private static final Pattern FORM = Pattern.compile("(turn|send)-([0-9]{1,18})");

    /** What failed. */
    public enum Kind {
        /** The turn that would have answered a message of the inbox. */
        TURN,
        /** The sending of a message of the outbox. */
        SEND
    }

    /** Reads what an operator wrote; empty when it names none. */
    public static Optional<DeadLetterId> parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return form.matches()
                ? Optional.of(
                        new DeadLetterId(
                                Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
                                Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + row;
    }
}
