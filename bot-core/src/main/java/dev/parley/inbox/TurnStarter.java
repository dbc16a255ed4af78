package dev.parley.inbox;

import java.util.List;

/**
 * Makes turns in the process that stores a message, so that nobody has to look for it. Safe for use
 * by many threads; never waits.
 */
public interface TurnStarter {

    /** How many turns could start right now. */
    int room();

    /** Starts the turns of conversations that are leased to this process. */
    void start(List<Claimed> conversations);
}
