package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person thinks of an answer. */
public enum Rating {
    GOOD,
    BAD;

    /** As it is stored: {@code good}, {@code bad}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Rating of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
