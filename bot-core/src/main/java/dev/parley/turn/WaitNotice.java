package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.work.QueueName;
import java.util.List;

/**
 * What is said to somebody who waits.
 *
 * @param turn the turn that will be made
 * @param queue the queue of sending
 * @param messages what is said, in order
 */
record WaitNotice(Turn turn, QueueName queue, List<OutboundMessage> messages) {

    WaitNotice {
        messages = List.copyOf(messages);
    }

    ConversationId conversation() {
        return turn.lease().conversation();
    }
}
