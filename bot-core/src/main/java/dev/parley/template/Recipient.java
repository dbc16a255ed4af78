package dev.parley.template;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;
import java.util.Optional;

/**
 * Whom a template is sent to.
 *
 * @param conversation where they read it
 * @param channel its channel
 * @param language the language that is spoken there, as far as that is known
 */
public record Recipient(
        ConversationId conversation, ChannelName channel, Optional<Language> language) {}
