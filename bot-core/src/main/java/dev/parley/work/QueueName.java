package dev.parley.work;

import dev.parley.conversation.ChannelName;

/**
 * A queue of conversations.
 *
 * @param value as it stands in the database and in metrics
 */
public record QueueName(String value) {

    /** Conversations that wait for a turn. */
    public static final QueueName TURNS = new QueueName("turns");

    /** Conversations with something to send on a channel. */
    public static QueueName sending(ChannelName channel) {
        return new QueueName("send-" + channel);
    }

    @Override
    public String toString() {
        return value;
    }
}
