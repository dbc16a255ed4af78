package dev.parley.command;

import dev.parley.deadletter.DeadLetters;
import dev.parley.handoff.Handoffs;
import dev.parley.inbound.Inbound;
import dev.parley.operator.Operators;
import jakarta.inject.Singleton;

/** What somebody may know of the people who wait for a human, and of those who are waited for. */
@Singleton
record HumanState(Handoffs handoffs, DeadLetters letters, Operators operators) {

    /** Whether who writes waits for a human. */
    boolean wanted(Inbound inbound) {
        return handoffs.waits(inbound.conversation());
    }

    /** How many people wait, if an operator writes; else 0. */
    int waiting(Inbound inbound) {
        return operators.author(inbound).isPresent() ? handoffs.open().count() : 0;
    }

    /** How many messages wait until their person writes again, if an operator writes; else 0. */
    int messagesAwaiting(Inbound inbound) {
        return operators.author(inbound).isPresent() ? letters.countAwaitingPerson() : 0;
    }
}
