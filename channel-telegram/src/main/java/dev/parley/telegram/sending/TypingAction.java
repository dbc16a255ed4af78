package dev.parley.telegram.sending;

import dev.parley.clock.Steady;
import dev.parley.conversation.ConversationAddress;
import dev.parley.pacing.Pacing;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.BotApi;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/**
 * Shows that the bot is writing. Worth little, so it is left out whenever it would cost something:
 * while many are under way, after Telegram asked for patience, while Telegram does not answer.
 */
@Singleton
final class TypingAction {

    private static final int MOST_AT_ONCE = 16;

    private final BotApi api;
    private final Pacing pacing;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private volatile Instant notBefore = Instant.MIN;

    TypingAction(
            BotApi api, @Named(SendingBeans.TELEGRAM) Pacing pacing, @Steady InstantSource clock) {
        this.api = api;
        this.pacing = pacing;
        this.clock = clock;
    }

    /** Shows it without waiting for Telegram. */
    void show(ConversationAddress conversation) {
        if (isWelcome() && free.tryAcquire()) {
            Thread.ofVirtual().name("telegram-typing").start(() -> send(conversation));
        }
    }

    private boolean isWelcome() {
        return !clock.instant().isBefore(notBefore) && pacing.allowsAction();
    }

    private void send(ConversationAddress conversation) {
        try {
            ApiAnswer answer = api.call(action(TelegramChat.of(conversation)));
            if (answer instanceof ApiAnswer.Rejected rejected
                    && rejected.retryAfter().isPresent()) {
                notBefore = clock.instant().plus(rejected.retryAfter().get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private static SendChatAction action(TelegramChat chat) {
        SendChatAction action =
                SendChatAction.builder().chatId(Long.toString(chat.id())).action("typing").build();
        chat.topic().ifPresent(action::setMessageThreadId);
        chat.business().ifPresent(action::setBusinessConnectionId);
        return action;
    }
}
