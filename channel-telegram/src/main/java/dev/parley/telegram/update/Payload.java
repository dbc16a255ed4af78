package dev.parley.telegram.update;

import dev.parley.conversation.Choice;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.Rating;
import dev.parley.conversation.Sender;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Deleted;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Rated;
import dev.parley.inbound.InboundContent.Reachable;
import dev.parley.telegram.TelegramChat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What an update holds.
 *
 * @param connections the business connections in which the bot answers
 */
record Payload(String kind, Fields fields, BotIdentity bot, Set<String> connections) {

    private static final OptionalLong NOBODY = OptionalLong.empty();

    /** The last second of the year 9999: what lies behind it is no time. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** The delivery; empty when it does not have the shape that its kind has. */
    Optional<Inbound> read(Delivered delivered) {
        return switch (kind) {
            case "message", "edited_message" -> message(delivered);
            case "business_message", "edited_business_message" ->
                    isOfCustomer()
                            ? message(delivered)
                            : Optional.of(delivered.trace("business-not-to-answer", bot));
            case "deleted_business_messages" ->
                    isOfConnection()
                            ? deleted(delivered)
                            : Optional.of(delivered.trace("business-not-to-answer", bot));
            case "my_chat_member" -> membership(delivered);
            case "callback_query" ->
                    Optional.of(touched(delivered).orElseGet(() -> unused(delivered)));
            case "message_reaction" ->
                    Optional.of(rated(delivered).orElseGet(() -> unused(delivered)));
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
        return fields.object("message")
                .flatMap(below ->
                        Place.of(below, bot).flatMap(place -> touched(delivered, below, place)));
    }

    private Optional<Inbound> touched(Delivered delivered, Fields below, Place place) {
        return fields.text("data")
                .map(payload -> InboundContent.of(Choice.read(payload), reference(below)))
                .flatMap(
                        content -> sender().map(sender -> delivered.touch(place, sender, content)));
    }

    /**
     * A thumb under a message, up or down, or none any more. Of other reactions, and of people who
     * react anonymously, nothing is to be known.
     */
    private Optional<Inbound> rated(Delivered delivered) {
        Optional<Rating> now = Thumbs.in(fields.objects("new_reaction"));
        Optional<Rating> before = Thumbs.in(fields.objects("old_reaction"));
        return now.equals(before)
                ? Optional.empty()
                : Place.of(fields, bot)
                        .flatMap(place ->
                                fields.object("user")
                                        .flatMap(Senders::of)
                                        .flatMap(person ->
                                                reference(fields)
                                                        .map(message ->
                                                                delivered.touch(
                                                                        place,
                                                                        person,
                                                                        new Rated(message, now)))));
    }

    private static Optional<MessageReference> reference(Fields message) {
        return message.integer("message_id").stream().mapToObj(Payload::named).findFirst();
    }

    private static MessageReference named(long id) {
        return new MessageReference(Long.toString(id));
    }

    private InboundContent content(boolean group, MessageReference reference) {
        MessageContent content = new MessageContent(fields, bot, group);
        return kind.startsWith("edited_") ? content.edited(reference) : content.received();
    }

    private boolean isOfConnection() {
        return fields.text("business_connection_id").filter(connections::contains).isPresent();
    }

    /** The owner of the account answers people there, too; only they are answered. */
    private boolean isOfCustomer() {
        OptionalLong author = fields.object("from").map(from -> from.integer("id")).orElse(NOBODY);
        OptionalLong chat = fields.object("chat").map(with -> with.integer("id")).orElse(NOBODY);
        return isOfConnection() && author.isPresent() && author.equals(chat);
    }

    private Optional<Inbound> deleted(Delivered delivered) {
        List<MessageReference> messages =
                fields.integers("message_ids").mapToObj(Payload::named).toList();
        return Place.of(fields, bot)
                .flatMap(place ->
                        fields.object("chat")
                                .flatMap(Senders::of)
                                .map(customer ->
                                        delivered.touch(place, customer, new Deleted(messages))));
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
