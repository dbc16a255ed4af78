package dev.parley.ai.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Name of a collection of documents: 1 to 63 lower-case letters, digits, hyphens and underscores.
 */
public record CollectionName(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    /** Where documents go when nobody names a collection. */
    public static final CollectionName GENERAL = new CollectionName("general");

    @JsonCreator
    public CollectionName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a collection's name has 1 to 63 lower-case letters, digits, - and _, not '"
                            + value
                            + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
