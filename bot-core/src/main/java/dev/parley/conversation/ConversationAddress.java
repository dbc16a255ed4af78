package dev.parley.conversation;

/**
 * Where a conversation takes place, in the provider's own terms. Two messages belong to the same
 * conversation exactly when their addresses are equal.
 *
 * @param channel the channel
 * @param account our own side: the bot's id, the business number, the mailbox
 * @param chat the other side: a chat's id, a phone number, a mail thread's root
 */
public record ConversationAddress(ChannelName channel, String account, String chat) {

    public ConversationAddress {
        requireText(account, "account");
        requireText(chat, "chat");
    }

    private static void requireText(String value, String what) {
        if (value.isBlank() || value.length() > 250) {
            throw new IllegalArgumentException(
                    what
                            + " of a conversation must have 1 to 250 characters, has "
                            + value.length());
        }
    }
}
