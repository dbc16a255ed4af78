package dev.parley.inbound;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.Sender;
import java.time.Instant;
import java.util.Optional;

/**
 * One delivery of a provider, verified and normalised.
 *
 * @param externalId the provider's id of this delivery
 * @param conversation where it was said
 * @param group whether others read along, so that a reply quotes what it answers
 * @param sender who said it
 * @param message the provider's id of the message, where there is one
 * @param position the provider's own order within the conversation; a burst is answered in this
 *     order even when it arrives in another
 * @param sentAt when the provider says that it was sent
 * @param content what was said or happened
 */
public record Inbound(
        ExternalId externalId,
        ConversationAddress conversation,
        boolean group,
        Sender sender,
        Optional<MessageReference> message,
        long position,
        Instant sentAt,
        InboundContent content) {}
