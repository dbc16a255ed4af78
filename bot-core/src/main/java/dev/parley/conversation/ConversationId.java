package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a conversation; time-ordered, without meaning to anybody outside. */
public record ConversationId(@JsonValue UUID value) {

    /** A new identity. */
    public static ConversationId create() {
        return new ConversationId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
