package dev.parley.deploy.bench;

import dev.parley.testservers.telegram.TelegramServer;

/**
 * People who write to the bot, each in a private chat.
 *
 * @param first the id of the first one
 * @param count how many they are; the ids go up by one
 */
record People(long first, int count) {

    static final String NAME = "Ana";
    static final String LANGUAGE = "en";

    /** Opens their chats, so that the bot may write there. */
    static People in(TelegramServer telegram, long first, int count) {
        for (long id = first; id < first + count; id++) {
            telegram.privateChat(telegram.user(id, NAME, LANGUAGE));
        }
        return new People(first, count);
    }

    /** The id of the one whose turn it is. */
    long id(int turn) {
        return first + turn % count;
    }
}
