package dev.parley.pacing;

import dev.parley.conversation.ConversationAddress;
import java.time.Duration;

/**
 * When a message may be sent. A conversation asks before each message, one message at a time;
 * conversations ask at the same time.
 */
public interface SendRate {

    /**
     * Asks to send one message now. A conversation that has to wait keeps its place: when it asks
     * again after the wait, it may send.
     *
     * @return zero: it may be sent now; else how long to wait before asking again
     */
    Duration acquire(ConversationAddress conversation);

    /** The provider asked for patience after a message in this conversation. */
    void hold(ConversationAddress conversation, Duration wait);
}
