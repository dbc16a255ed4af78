package dev.parley.deadletter;

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

    /**
     * Does it once more, as if it had never been tried.
     *
     * @return false when there is none of this id
     */
    boolean replay(DeadLetterId id);

    /** Does all of them once more, and says how many they were. */
    int replayAll();

    /**
     * Gives up on it for good; the audit keeps why.
     *
     * @param why an operator's reason
     * @return false when there is none of this id
     */
    boolean discard(DeadLetterId id, String why);
}
