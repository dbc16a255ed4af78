package dev.parley.command;

import dev.parley.handoff.Handoffs;
import dev.parley.inbound.Inbound;
import dev.parley.operator.Operators;
import jakarta.inject.Singleton;

/** What somebody may know of the people who wait for a human. */
@Singleton
record HumanState(Handoffs handoffs, Operators operators) {

    /** Whether who writes waits for a human. */
    boolean wanted(Inbound inbound) {
        return handoffs.waits(inbound.conversation());
    }

    /** How many people wait, if an operator writes; else 0. */
    int waiting(Inbound inbound) {
        return operators.author(inbound).isPresent() ? handoffs.open().count() : 0;
    }
}
