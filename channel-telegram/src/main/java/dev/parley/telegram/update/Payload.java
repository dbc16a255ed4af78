package dev.parley.telegram.update;

import dev.parley.conversation.Choice;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.Sender;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Reachable;
import dev.parley.telegram.TelegramChat;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What an update holds. */
record Payload(String kind, Fields fields, BotIdentity bot) {

    /** The last second of the year 9999: what lies behind it is no time. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** The delivery; empty when it does not have the shape that its kind has. */
    Optional<Inbound> read(Delivered delivered) {
        return switch (kind) {
            case "message", "edited_message" -> message(delivered);
            case "my_chat_member" -> membership(delivered);
            case "callback_query" ->
                    Optional.of(touched(delivered).orElseGet(() -> unused(delivered)));
            default -> Optional.of(unused(delivered));
        };
    }

    private Optional<Inbound> message(Delivered delivered) {
        Optional<Place> place = Place.of(fields, bot);
        OptionalLong messageId = fields.integer("message_id");
        if (place.isEmpty()
                || messageId.isEmpty()
                || isOfWrongType("text")
                || isOfWrongType("caption")) {
            return Optional.empty();
        }
        MessageReference reference = new MessageReference(Long.toString(messageId.getAsLong()));
        InboundContent content = content(place.get().group(), reference);
        Optional<Sender> sender =
                fields.has("from") ? sender() : Optional.of(Senders.ourselves(bot));
        return sender.map(from ->
                delivered.message(
                        place.get(), from, reference, sentAt(delivered.received()), content));
    }

    /**
     * A touched button answers its question. One below a message that Telegram does not show any
     * more (then it lacks what places it), or of a game, is of no use.
     */
    private Optional<Inbound> touched(Delivered delivered) {
        Optional<Fields> message = fields.object("message");
        return message.flatMap(below -> Place.of(below, bot))
                .flatMap(place ->
                        fields.text("data")
                                .flatMap(words ->
                                        sender().map(sender ->
                                                delivered.touch(
                                                        place,
                                                        sender,
                                                        InboundContent.of(Choice.read(words))))));
    }

    private InboundContent content(boolean group, MessageReference reference) {
        MessageContent content = new MessageContent(fields, bot, group);
        return kind.equals("message") ? content.received() : content.edited(reference);
    }

    private Optional<Inbound> membership(Delivered delivered) {
        return Place.of(fields, bot)
                .flatMap(place ->
                        sender().flatMap(sender ->
                                fields.object("new_chat_member")
                                        .flatMap(Payload::reachable)
                                        .map(content ->
                                                delivered.in(
                                                        place.conversation(), sender, content))));
    }

    private static Optional<Reachable> reachable(Fields member) {
        return member.text("status")
                .map(status ->
                        switch (status) {
                            case "left", "kicked" -> new Reachable(false);
                            case "restricted" -> new Reachable(member.isTrue("can_send_messages"));
                            default -> new Reachable(true);
                        });
    }

    private Inbound unused(Delivered delivered) {
        ConversationAddress ourselves =
                new ConversationAddress(TelegramChat.CHANNEL, bot.account(), bot.account());
        ConversationAddress conversation =
                Place.of(fields, bot)
                        .or(() ->
                                fields.object("message").flatMap(message -> Place.of(message, bot)))
                        .map(Place::conversation)
                        .orElse(ourselves);
        return delivered.in(
                conversation, sender().orElseGet(() -> Senders.ourselves(bot)), new Ignored(kind));
    }

    private Optional<Sender> sender() {
        return fields.object("from").flatMap(Senders::of);
    }

    private Instant sentAt(Instant received) {
        OptionalLong edited = fields.integer("edit_date");
        OptionalLong seconds = edited.isPresent() ? edited : fields.integer("date");
        return seconds.stream()
                .filter(second -> second > 0 && second <= LAST_SECOND)
                .mapToObj(Instant::ofEpochSecond)
                .findFirst()
                .orElse(received);
    }

    private boolean isOfWrongType(String field) {
        return fields.has(field) && fields.text(field).isEmpty();
    }
}
