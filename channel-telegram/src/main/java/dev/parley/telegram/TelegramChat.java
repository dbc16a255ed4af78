package dev.parley.telegram;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.PersonAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place to talk on Telegram: a private chat, a group, one topic of a group, or somebody's chat
 * with an account for which the bot answers. Written {@code -1001234567}, for a topic {@code
 * -1001234567/42}, in a business connection {@code 501~aBcD}.
 *
 * @param id the chat's id; negative for groups
 * @param topic the forum topic's thread id
 * @param business the business connection that the chat belongs to
 */
public record TelegramChat(long id, OptionalInt topic, Optional<String> business) {

    /** The name of this channel. */
    public static final ChannelName CHANNEL = new ChannelName("telegram");

    private static final Pattern WRITTEN =
            Pattern.compile("(?<id>-?[0-9]+)(/(?<topic>[0-9]+))?(~(?<business>.+))?");

    /** A chat of the bot's own. */
    public TelegramChat(long id, OptionalInt topic) {
        this(id, topic, Optional.empty());
    }

    /** The chat of a conversation of this channel. */
    public static TelegramChat of(ConversationAddress conversation) {
        Matcher written = WRITTEN.matcher(conversation.chat());
        if (!written.matches()) {
            throw new IllegalArgumentException("no chat of Telegram: " + conversation);
        }
        @Nullable String topic = written.group("topic");
        return new TelegramChat(
                Long.parseLong(written.group("id")),
                topic == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(topic)),
                Optional.ofNullable(written.group("business")));
    }

    /** Whether several people can be in it. */
    public boolean isGroup() {
        return id < 0;
    }

    /** The same topic in a chat that goes on under another id. */
    public TelegramChat movedTo(long newId) {
        return new TelegramChat(newId, topic, business);
    }

    /** The chat as a conversation's address names it. */
    public String written() {
        String chat = topic.isPresent() ? id + "/" + topic.getAsInt() : Long.toString(id);
        return business.map(connection -> chat + "~" + connection).orElse(chat);
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
