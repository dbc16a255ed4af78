package dev.parley.outbox;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.TurnId;
import dev.parley.outbound.OutboundMessage;

/**
 * Something to say, committed with the turn that says it.
 *
 * @param conversation where
 * @param address the same in the provider's terms
 * @param turn the turn
 * @param message what is said
 */
public record NewMessage(
        ConversationId conversation,
        ConversationAddress address,
        TurnId turn,
        OutboundMessage message) {}
