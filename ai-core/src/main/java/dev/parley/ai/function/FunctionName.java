package dev.parley.ai.function;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Name of a function, in the form that OpenAI and Anthropic take, too.
 *
 * @param value 1 to 64 lower-case letters, digits and underscores, beginning with a letter
 */
public record FunctionName(@JsonValue String value) implements Comparable<FunctionName> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    @JsonCreator
    public FunctionName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a function's name must be 1 to 64 lower-case letters, digits and underscores");
        }
    }

    @Override
    public int compareTo(FunctionName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
