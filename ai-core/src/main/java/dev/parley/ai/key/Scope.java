package dev.parley.ai.key;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A right that an API key can have. Each endpoint needs one of them, and each function one. */
public enum Scope {
    /** Generate, chat and govern. */
    ANSWERS("answers"),
    /** Find passages, by the endpoint and by function. */
    SEARCH("search"),
    /** See the models. */
    MODELS_READ("models:read"),
    /** Register, load, unload and remove models. */
    MODELS_WRITE("models:write"),
    /** See the functions that one may call. */
    FUNCTIONS_READ("functions:read"),
    /** Call functions: those that other scopes allow, or all where none of these is given. */
    FUNCTIONS_EXECUTE("functions:execute"),
    /** Call functions that tell what the organisation says of itself: its hours, its address. */
    PRACTICE_READ("practice:read"),
    /** Call functions that change how one conversation goes on. */
    CONVERSATION_WRITE("conversation:write"),
    /** Call functions that tell what is stored about the person of one conversation. */
    CONVERSATION_DATA_READ("conversation-data:read"),
    /** See collections and documents. */
    KNOWLEDGE_READ("knowledge:read"),
    /** Import and delete documents. */
    KNOWLEDGE_WRITE("knowledge:write"),
    /** Read figures. */
    METRICS("metrics"),
    /** List, make, rotate and revoke API keys. */
    KEYS("keys");

    private static final Set<Scope> FUNCTIONS =
            Set.of(SEARCH, PRACTICE_READ, CONVERSATION_WRITE, CONVERSATION_DATA_READ);

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

    /**
     * What these scopes allow to do by functions: what is named or, where nothing is, all there is.
     */
    public static Set<Scope> ofFunctions(Set<Scope> scopes) {
        Set<Scope> named = EnumSet.copyOf(FUNCTIONS);
        named.retainAll(scopes);
        return named.isEmpty() ? FUNCTIONS : Set.copyOf(named);
    }

    @Override
    public String toString() {
        return code;
    }
}
