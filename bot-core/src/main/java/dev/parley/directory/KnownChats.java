package dev.parley.directory;

import dev.parley.conversation.ChannelName;

/**
 * Under which chat a person is known whom a provider calls by an id, by a number, or by both. Safe
 * for use by many threads.
 */
public interface KnownChats {

    /**
     * The chat of a person. Who was first seen by number and is named by an id later stays where
     * they are. A number that comes with another id than before has changed hands, and its new
     * owner begins anew.
     *
     * @param account our own side
     */
    String chat(ChannelName channel, String account, ChatNames names);
}
