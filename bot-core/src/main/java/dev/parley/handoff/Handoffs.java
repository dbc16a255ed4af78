package dev.parley.handoff;

import dev.parley.conversation.ConversationAddress;
import dev.parley.operator.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who waits for a human. Safe for use by many threads. */
public interface Handoffs {

    /**
     * How many wait.
     *
     * @param count how many
     * @param since since when the first of them
     */
    record Open(int count, Optional<Instant> since) {}

    /** How many wait, and since when. */
    Open open();

    /** Who has waited longest comes first. */
    List<Handoff> longest(int most);

    /** Whether somebody waits in this conversation. */
    boolean waits(ConversationAddress conversation);

    /**
     * Who waits under a number, for an operator who wants to see what was said; the audit keeps who
     * looked.
     *
     * @return empty where nobody waits under it
     */
    Optional<Handoff> look(HandoffNumber number, Operator by);

    /**
     * Somebody was looked after and waits no more. Doing so again changes nothing.
     *
     * @param by who says so; stands in the audit
     * @return false where nobody waits under the number
     */
    boolean done(HandoffNumber number, Operator by);
}
