package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The provider's own id of a message within its chat: what a reply quotes and an edit names. */
public record MessageReference(@JsonValue String value) {

    @JsonCreator
    public MessageReference {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a message reference must not be blank");
        }
    }
}
