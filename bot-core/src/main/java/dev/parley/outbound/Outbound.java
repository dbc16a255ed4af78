package dev.parley.outbound;

import dev.parley.conversation.ConversationAddress;

/**
 * One message on its way to a person.
 *
 * @param id its outbox row
 * @param conversation where it is said
 * @param message what is said
 */
public record Outbound(OutboundId id, ConversationAddress conversation, OutboundMessage message) {}
