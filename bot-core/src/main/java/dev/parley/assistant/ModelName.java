package dev.parley.assistant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Registry name of a model: provider, slash, the provider's own name; or {@code extractive}. */
public record ModelName(@JsonValue String value) {

    @JsonCreator
    public ModelName {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a model's name must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
