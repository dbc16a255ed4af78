package dev.parley.handoff;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a hand-off for operators; says nothing about the person.
 *
 * @param value from 1
 */
public record HandoffNumber(long value) {

    private static final Pattern FORM = Pattern.compile("#?([0-9]{1,18})");

    /** Reads what an operator wrote, {@code 12} or {@code #12}; empty when it is no number. */
    public static Optional<HandoffNumber> parse(String text) {
        return Optional.of(FORM.matcher(text.strip()))
                .filter(form -> form.matches())
                .map(form -> new HandoffNumber(Long.parseLong(form.group(1))));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
