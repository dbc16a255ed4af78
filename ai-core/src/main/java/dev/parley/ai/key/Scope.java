package dev.parley.ai.key;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** A right that an API key can have. Each endpoint needs one of them. */
public enum Scope {
    /** Generate, chat and govern. */
    ANSWERS("answers"),
    /** Find passages. */
    SEARCH("search"),
    /** See the models. */
    MODELS_READ("models:read"),
    /** Register, load, unload and remove models. */
    MODELS_WRITE("models:write"),
    /** See the functions. */
    FUNCTIONS_READ("functions:read"),
    /** Call functions. */
    FUNCTIONS_EXECUTE("functions:execute"),
    /** See collections and documents. */
    KNOWLEDGE_READ("knowledge:read"),
    /** Import and delete documents. */
    KNOWLEDGE_WRITE("knowledge:write"),
    /** Read figures. */
    METRICS("metrics"),
    /** List, make, rotate and revoke API keys. */
    KEYS("keys");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The scope's name in the API; stays the same between versions. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The scope of this name; empty for a name that this version does not know. */
    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
