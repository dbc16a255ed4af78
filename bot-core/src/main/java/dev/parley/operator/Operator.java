package dev.parley.operator;

import dev.parley.conversation.PersonAddress;

/**
 * Somebody who does what an operator may, as the audit names them.
 *
 * @param name the address from {@code PARLEY_OPERATORS}, or where they sit
 */
public record Operator(String name) {

    /** Whoever may start programs on the server. */
    public static final Operator COMMAND_LINE = new Operator("command line");

    public Operator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an operator has a name");
        }
    }

    static Operator of(PersonAddress address) {
        return new Operator(address.toString());
    }
}
