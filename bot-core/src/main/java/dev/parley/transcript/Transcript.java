package dev.parley.transcript;

import dev.parley.conversation.ConversationAddress;
import dev.parley.rendering.Page;
import java.util.List;

/**
 * What was said in a conversation, by both sides, as it is stored. Safe for use by many threads.
 *
 * <p>A person's message is there as soon as the inbox has accepted it; an answer is there at the
 * latest when the channel is told to deliver it.
 */
public interface Transcript {

    /**
     * One thing that was said.
     *
     * @param event names the place in the transcript up to and including this message
     * @param message what was said; its id is the external id for a person's message
     */
    record Line(String event, Page.Message message) {}

    /**
     * The newest messages.
     *
     * @param most how many at most
     * @return oldest first; empty for a conversation in which nothing was said
     * @throws TranscriptUnavailableException when it cannot be read now
     */
    List<Line> latest(ConversationAddress conversation, int most);

    /**
     * What was said after an event.
     *
     * @param event from a line of this conversation; an empty string, or one that no line has,
     *     means the beginning
     * @param most how many at most
     * @return oldest first
     * @throws TranscriptUnavailableException when it cannot be read now
     */
    List<Line> since(ConversationAddress conversation, String event, int most);
}
