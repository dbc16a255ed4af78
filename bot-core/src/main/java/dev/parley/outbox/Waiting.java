package dev.parley.outbox;

import dev.parley.conversation.ConversationId;
import dev.parley.outbound.Outbound;

/**
 * A message that waits to be sent.
 *
 * @param conversation its conversation
 * @param outbound the message
 * @param attempts how often it was tried before
 * @param cutOff whether it was being sent when its lease ended: nobody knows whether it arrived
 */
record Waiting(ConversationId conversation, Outbound outbound, int attempts, boolean cutOff) {}
