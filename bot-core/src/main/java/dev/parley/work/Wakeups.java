package dev.parley.work;

import dev.parley.conversation.ConversationId;
import java.time.Instant;

/**
 * Tells the loops of all processes that there is something to do, so that nobody has to look. May
 * be lost: the loops look by themselves now and then. Never throws, never waits. Safe for use by
 * many threads.
 */
public interface Wakeups {

    /** A conversation of a queue is ready, now or at a time to come. */
    void ready(QueueName queue, Instant at);

    /** Work on a conversation shall stop: the person said so. */
    void interrupt(ConversationId conversation);

    /**
     * Hears what is told from now on, here and in other processes, until the subscription is
     * closed.
     */
    Subscription subscribe(Listener listener);

    /** What a loop wants to hear. Calls must return at once. */
    interface Listener {

        void ready(QueueName queue, Instant at);

        void interrupt(ConversationId conversation);
    }

    /** Ends with {@link #close()}. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
