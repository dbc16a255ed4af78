package dev.parley.deadletter;

import dev.parley.operator.Operator;
import java.util.List;
import java.util.Optional;

/** What waits for an operator. Safe for use by many threads. */
public interface DeadLetters {

    /** The oldest ones first. */
    List<DeadLetter> oldest(int most);

    /**
     * What was received or was to be sent, as it is stored; empty when there is none of this id.
     */
    Optional<String> payload(DeadLetterId id);

    /** How many there are, and since when. */
    Backlog backlog();

    /**
     * Messages that are no dead letters yet: they go as soon as their person writes again, which
     * the provider asks for. The oldest ones first.
     */
    List<DeadLetter> awaitingPerson(int most);

    /** How many wait for their person. */
    int countAwaitingPerson();

    /**
     * Does it once more, as if it had never been tried. Doing so again changes nothing until it has
     * failed anew.
     *
     * @param by who says so; stands in the audit
     * @return false when there is none of this id
     */
    boolean replay(DeadLetterId id, Operator by);

    /** Does all of them once more, and says how many they were. */
    int replayAll(Operator by);

    /**
     * Gives up on it for good; the audit keeps why.
     *
     * @param why an operator's reason
     * @param by who says so; stands in the audit
     * @return false when there is none of this id
     */
    boolean discard(DeadLetterId id, String why, Operator by);
}
