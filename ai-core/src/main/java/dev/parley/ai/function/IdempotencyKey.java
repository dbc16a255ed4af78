package dev.parley.ai.function;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What a caller names one call by, so that a repeat is known as one.
 *
 * @param value 1 to 200 visible ASCII characters, chosen by the caller
 */
public record IdempotencyKey(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,200}");

    @JsonCreator
    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an idempotency key must have 1 to 200 visible ASCII characters");
        }
    }
}
