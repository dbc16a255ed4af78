package dev.parley.telegram.update;

import dev.parley.conversation.ConversationAddress;
import dev.parley.telegram.TelegramChat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where something was said.
 *
 * @param conversation the chat, or the topic in it
 * @param group whether others read along
 */
record Place(ConversationAddress conversation, boolean group) {

    private static final Pattern CONNECTION = Pattern.compile("[A-Za-z0-9_=-]{1,128}");

    /** The place of what has a {@code chat}; empty when that cannot be read. */
    static Optional<Place> of(Fields holder, BotIdentity bot) {
        return holder.object("chat")
                .flatMap(chat ->
                        chat.integer("id").stream()
                                .mapToObj(
                                        id -> new TelegramChat(id, topic(holder), business(holder)))
                                .map(place ->
                                        new Place(place.with(bot.account()), isGroup(chat, place)))
                                .findFirst());
    }

    private static boolean isGroup(Fields chat, TelegramChat place) {
        return chat.text("type").map(type -> !type.equals("private")).orElse(place.isGroup());
    }

    private static Optional<String> business(Fields message) {
        return message.text("business_connection_id")
                .filter(id -> CONNECTION.matcher(id).matches());
    }

    private static OptionalInt topic(Fields message) {
        // Outside of forums the field names a thread of replies, which is no conversation of its
        // own.
        return message.isTrue("is_topic_message")
                ? message.integer("message_thread_id").stream()
                        .filter(id -> id > 0 && id <= Integer.MAX_VALUE)
                        .mapToInt(Math::toIntExact)
                        .findFirst()
                : OptionalInt.empty();
    }
}
