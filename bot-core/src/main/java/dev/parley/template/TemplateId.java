package dev.parley.template;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a template, in all its languages and versions: {@code appointment-reminder}.
 *
 * @param value 2 to 60 lower-case letters, digits and hyphens, beginning with a letter
 */
public record TemplateId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    public TemplateId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no name of a template: '" + value + "'");
        }
    }

    /** Reads what somebody wrote; empty when it is no such name. */
    public static Optional<TemplateId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TemplateId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
