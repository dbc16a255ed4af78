package dev.parley.mail;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.PersonAddress;

/**
 * A thread of mails with one person. Written {@code ana@example.org/3f09…}, and {@code
 * unverified:ana@example.org/3f09…} where nobody vouches that it is Ana who writes: what somebody
 * says who only claims to be her is another conversation, of another person.
 *
 * @param address the person's mail address, in lower case
 * @param unverified whether nobody vouches for it
 * @param thread what tells this thread from the person's others
 */
public record MailChat(String address, boolean unverified, String thread) {

    /** The name of this channel. */
    public static final ChannelName CHANNEL = new ChannelName("mail");

    /** With a longer one, chat and person would not fit into their columns. */
    public static final int LONGEST_ADDRESS = 200;

    private static final String UNVERIFIED = "unverified:";

    /** The thread of a conversation of this channel. */
    public static MailChat of(ConversationAddress conversation) {
        String chat = conversation.chat();
        boolean unverified = chat.startsWith(UNVERIFIED);
        int start = unverified ? UNVERIFIED.length() : 0;
        int slash = chat.lastIndexOf('/');
        return new MailChat(
                chat.substring(start, Math.max(start, slash)),
                unverified,
                chat.substring(slash + 1));
    }

    /** The thread as a conversation's address names it. */
    public String written() {
        return person().value() + "/" + thread;
    }

    /** The conversation of one of our mailboxes in this thread. */
    public ConversationAddress with(String account) {
        return new ConversationAddress(CHANNEL, account, written());
    }

    /** Who writes in it. */
    public PersonAddress person() {
        return new PersonAddress(CHANNEL, (unverified ? UNVERIFIED : "") + address);
    }
}
