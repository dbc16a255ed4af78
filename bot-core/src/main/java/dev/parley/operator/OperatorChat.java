package dev.parley.operator;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;

/**
 * Where an operator can be written to.
 *
 * @param conversation their own chat, in which nobody else reads along
 * @param channel its channel
 * @param language the language that is spoken there
 */
public record OperatorChat(ConversationId conversation, ChannelName channel, Language language) {}
