package dev.parley.outbox;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.work.QueueName;

/**
 * Something that is said in another conversation than the one whose turn leads to it.
 *
 * @param conversation where
 * @param channel its channel
 * @param message what
 */
public record Aside(ConversationId conversation, ChannelName channel, OutboundMessage message) {

    QueueName queue() {
        return QueueName.sending(channel);
    }
}
