package dev.parley.turn;

import dev.parley.rendering.Sentence;
import dev.parley.session.Session;

/**
 * What comes of a person's words.
 *
 * @param sentence what the person is told or asked
 * @param asks whether they are asked to confirm a change: a yes and a no are offered
 * @param session the session from now on: waiting for the yes, or changed where it needs none
 */
record Proposal(Sentence sentence, boolean asks, Session session) {

    /** There is nothing to confirm. */
    static Proposal told(Sentence sentence, Session session) {
        return new Proposal(sentence, false, session);
    }
}
