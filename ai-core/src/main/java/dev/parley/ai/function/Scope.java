package dev.parley.ai.function;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a caller may do with functions. Each function needs one of them. */
public enum Scope {
    /** Read the organisation's documents. */
    KNOWLEDGE_READ("knowledge:read"),
    /** Read what the organisation says of itself: its hours, its address. */
    PRACTICE_READ("practice:read"),
    /** Change how one conversation goes on. */
    CONVERSATION_WRITE("conversation:write"),
    /** Read what is stored about the person of one conversation. */
    CONVERSATION_DATA_READ("conversation-data:read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As it stands in lists and refusals. */
    @JsonValue
    public String code() {
        return code;
    }
}
