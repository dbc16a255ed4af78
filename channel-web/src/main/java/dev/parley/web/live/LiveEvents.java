package dev.parley.web.live;

import dev.parley.conversation.ConversationAddress;
import java.util.function.Consumer;

/**
 * Carries signals to the open pages of a conversation, in whichever process they are. Best effort:
 * a signal may be lost, so pages also look by themselves from time to time. Safe for use by many
 * threads.
 */
public interface LiveEvents {

    /** Tells every subscriber of the conversation. Never throws, never waits long. */
    void publish(ConversationAddress conversation, Signal signal);

    /**
     * Hears of a conversation from now on until the subscription is closed.
     *
     * @param listener called on any thread; must return at once
     */
    Subscription subscribe(ConversationAddress conversation, Consumer<Signal> listener);

    /** Ends hearing when closed; closing twice does no harm. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
