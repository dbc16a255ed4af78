package dev.parley.telegram.update;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.Sender;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.telegram.TelegramChat;
import java.time.Instant;
import java.util.Optional;

/**
 * What every update has, to be completed by what it holds.
 *
 * @param id identity of the update
 * @param position its place in the order of updates
 * @param received when it came here
 */
record Delivered(ExternalId id, long position, Instant received) {

    /** A delivery that concerns a chat. */
    Inbound in(ConversationAddress conversation, Sender sender, InboundContent content) {
        return new Inbound(
                id, conversation, false, sender, Optional.empty(), position, received, content);
    }

    /** A message. */
    Inbound message(
            Place place,
            Sender sender,
            MessageReference message,
            Instant sentAt,
            InboundContent content) {
        return new Inbound(
                id,
                place.conversation(),
                place.group(),
                sender,
                Optional.of(message),
                position,
                sentAt,
                content);
    }

    /** A button that was touched. */
    Inbound touch(Place place, Sender sender, InboundContent content) {
        return new Inbound(
                id,
                place.conversation(),
                place.group(),
                sender,
                Optional.empty(),
                position,
                received,
                content);
    }

    /** A trace of what concerns no chat: kept with the bot itself. */
    Inbound trace(String kind, BotIdentity bot) {
        return in(
                new ConversationAddress(TelegramChat.CHANNEL, bot.account(), bot.account()),
                Senders.ourselves(bot),
                new InboundContent.Ignored(kind));
    }
}
