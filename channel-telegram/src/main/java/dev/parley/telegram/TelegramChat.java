package dev.parley.telegram;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.PersonAddress;
import java.util.OptionalInt;

/**
 * A place to talk on Telegram: a private chat, a group, or one topic of a group. Written {@code
 * -1001234567} or, for a topic, {@code -1001234567/42}.
 *
 * @param id the chat's id; negative for groups
 * @param topic the forum topic's thread id
 */
public record TelegramChat(long id, OptionalInt topic) {

    /** The name of this channel. */
    public static final ChannelName CHANNEL = new ChannelName("telegram");

    /** The chat of a conversation of this channel. */
    public static TelegramChat of(ConversationAddress conversation) {
        String chat = conversation.chat();
        int slash = chat.indexOf('/');
        return slash < 0
                ? new TelegramChat(Long.parseLong(chat), OptionalInt.empty())
                : new TelegramChat(
                        Long.parseLong(chat.substring(0, slash)),
                        OptionalInt.of(Integer.parseInt(chat.substring(slash + 1))));
    }

    /** Whether several people can be in it. */
    public boolean isGroup() {
        return id < 0;
    }

    /** The same topic in a chat that goes on under another id. */
    public TelegramChat movedTo(long newId) {
        return new TelegramChat(newId, topic);
    }

    /** The chat as a conversation's address names it. */
    public String written() {
        return topic.isPresent() ? id + "/" + topic.getAsInt() : Long.toString(id);
    }

    /** The conversation of a bot in this chat. */
    public ConversationAddress with(String account) {
        return new ConversationAddress(CHANNEL, account, written());
    }

    /** The address of a Telegram user. */
    public static PersonAddress person(long userId) {
        return new PersonAddress(CHANNEL, Long.toString(userId));
    }
}
