package dev.parley.channel;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Attachment;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/**
 * One provider's way of sending. What a channel receives it puts into the inbox. Calls come on
 * virtual threads, for different conversations at once, for one conversation one at a time.
 */
public interface Channel {

    ChannelName name();

    /**
     * Sends one message and says what became of it. May block for as long as the provider takes,
     * within the channel's own time limit. Expected outcomes are results; an exception means a
     * fault in the channel and counts as a failed attempt.
     */
    Delivery deliver(Outbound outbound);

    /**
     * Cuts a text into parts that the channel can take, in order, at sentence ends where there are
     * any.
     */
    default List<RichText> parts(RichText text) {
        return List.of(text);
    }

    /**
     * Whether every reply names the message it answers, and not only where others read along: mail
     * does, to stay in its thread.
     */
    default boolean alwaysQuotes() {
        return false;
    }

    /**
     * Opens what a person sent as a file. The caller reads no more of it than it takes, and closes
     * it.
     *
     * @throws AttachmentGoneException when the provider does not give it
     * @throws IOException when the provider cannot be reached now
     * @throws InterruptedException when the caller was interrupted
     */
    default InputStream open(ConversationAddress conversation, Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        throw new AttachmentGoneException("channel " + name() + " has no files");
    }

    /**
     * Shows the person that an answer is being prepared, where the channel can. Best effort: never
     * throws, never waits long.
     */
    default void showTyping(ConversationAddress conversation) {}

    /**
     * How often {@link #showTyping} must be repeated to keep showing; unused where it does nothing.
     */
    default Duration typingLasts() {
        return Duration.ofSeconds(4);
    }
}
