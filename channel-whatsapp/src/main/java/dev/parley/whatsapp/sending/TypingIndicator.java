package dev.parley.whatsapp.sending;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.pacing.Pacing;
import dev.parley.whatsapp.RecentMessages;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Shows that an answer is being written, and with it that the message was read. Worth little, so it
 * is left out whenever it would cost something: while many are under way, while the provider does
 * not answer, and where another process received the message.
 */
@Singleton
final class TypingIndicator {

    private static final int MOST_AT_ONCE = 16;

    private final Transport transport;
    private final RecentMessages recent;
    private final Pacing pacing;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    TypingIndicator(
            Transport transport,
            RecentMessages recent,
            @Named(SendingBeans.WHATSAPP) Pacing pacing) {
        this.transport = transport;
        this.recent = recent;
        this.pacing = pacing;
    }

    /** Shows it without waiting for the provider. */
    void show(ConversationAddress conversation) {
        recent.message(conversation)
                .filter(_ -> pacing.allowsAction() && free.tryAcquire())
                .ifPresent(message ->
                        Thread.ofVirtual().name("whatsapp-typing").start(() -> send(message)));
    }

    private void send(MessageReference message) {
        try {
            Answer _ = transport.showTyping(message);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }
}
