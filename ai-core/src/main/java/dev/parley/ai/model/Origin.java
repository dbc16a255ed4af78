package dev.parley.ai.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a row of the registry comes from. */
public enum Origin {
    /** The configuration names it. */
    CONFIGURATION,
    /** Its server offers it. */
    SERVER,
    /** An operator registered it. */
    OPERATOR;

    /** As it stands in the database and in answers. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
