package dev.parley.outbox;

import java.util.List;

/**
 * What waits to be sent in one conversation.
 *
 * @param arrivals the queue's count of arrivals when this was read
 * @param more whether there may be more than these
 * @param messages the first that wait, in order
 */
record Batch(long arrivals, boolean more, List<Waiting> messages) {

    Batch {
        messages = List.copyOf(messages);
    }
}
