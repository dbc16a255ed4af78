package dev.parley.pacing;

import dev.parley.conversation.ConversationAddress;
import java.time.Duration;
import java.util.List;

/** How fast a provider lets messages be sent. Safe for use by many threads. */
public interface SendLimits {

    /**
     * One limit of a chat.
     *
     * @param messages how many
     * @param in in which time
     * @param burst how many of them at once after a pause
     */
    record Limit(int messages, Duration in, int burst) {}

    /** Messages a second by our whole side; 0: no limit. */
    int perSecond();

    /** Who shares a conversation's limits, as a name for all that do. */
    String chat(ConversationAddress conversation);

    /** The limits of a conversation's chat, all of which hold; none: no limit. */
    List<Limit> ofChat(ConversationAddress conversation);
}
