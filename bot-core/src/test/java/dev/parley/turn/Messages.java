package dev.parley.turn;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Sender;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import java.time.Instant;
import java.util.Optional;

/** Deliveries of the channel {@code test}. */
final class Messages {

    private static final ChannelName TEST = new ChannelName("test");

    private Messages() {}

    static Inbound text(String chat, long number, String text) {
        return inbound(chat, number, new InboundContent.Text(text));
    }

    static Inbound command(String chat, long number, String name) {
        return command(chat, number, name, "");
    }

    static Inbound command(String chat, long number, String name, String arguments) {
        return inbound(chat, number, new InboundContent.Command(name, arguments));
    }

    static Inbound inbound(String chat, long number, InboundContent content) {
        return new Inbound(
                new ExternalId(chat + "-" + number),
                new ConversationAddress(TEST, "bot", chat),
                false,
                new Sender(new PersonAddress(TEST, chat), "", Optional.of("en")),
                Optional.of(new MessageReference(Long.toString(number))),
                number,
                Instant.EPOCH,
                content);
    }
}
