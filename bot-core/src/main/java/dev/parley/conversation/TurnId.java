package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identity of one turn: one or more messages of a person taken together, and what is said in
 * return.
 */
public record TurnId(@JsonValue UUID value) {

    /** A new identity. */
    public static TurnId create() {
        return new TurnId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
