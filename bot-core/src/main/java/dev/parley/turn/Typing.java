package dev.parley.turn;

import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows the person that an answer is being prepared, from a moment after the start of a turn until
 * it is closed.
 */
final class Typing implements AutoCloseable {

    /** An answer that is there at once needs no announcement. */
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final Optional<Thread> showing;

    private Typing(Optional<Thread> showing) {
        this.showing = showing;
    }

    static Typing in(ConversationAddress conversation, Optional<Channel> channel) {
        return new Typing(
                channel.map(known ->
                        Thread.ofVirtual()
                                .name("typing")
                                .start(() -> showUntilInterrupted(known, conversation))));
    }

    private static void showUntilInterrupted(Channel channel, ConversationAddress conversation) {
        try {
            Thread.sleep(MOMENT);
            while (true) {
                channel.showTyping(conversation);
                Thread.sleep(channel.typingLasts());
            }
        } catch (InterruptedException _) {
            // The answer is there.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        showing.ifPresent(Thread::interrupt);
    }
}
