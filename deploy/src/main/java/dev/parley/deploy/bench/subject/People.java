package dev.parley.deploy.bench.subject;

import dev.parley.testservers.telegram.TelegramServer;

/**
 * People who write to the bot, each in a private chat.
 *
 * @param first the id of the first one
 * @param count how many they are; the ids go up by one
 */
public record People(long first, int count) {

    public static final String NAME = "Ana";
    public static final String LANGUAGE = "en";

    /** Opens their chats, so that the bot may write there. */
    public static People in(TelegramServer telegram, long first, int count) {
        for (long id = first; id < first + count; id++) {
            telegram.privateChat(telegram.user(id, NAME, LANGUAGE));
        }
        return new People(first, count);
    }

    /** The id of the one whose turn it is. */
    public long id(int turn) {
        return first + turn % count;
    }
}
