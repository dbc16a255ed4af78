package dev.parley.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.telegram.api.BotApi;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Tells Telegram that a pressed button was noticed; until then the person's app shows that it is
 * waiting. Best effort.
 */
@Singleton
final class CallbackAnswers {

    private static final int MOST_AT_ONCE = 8;

    private final BotApi api;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    CallbackAnswers(BotApi api) {
        this.api = api;
    }

    /** Answers the update's button, where it is one, without waiting for Telegram. */
    void answer(JsonNode update) {
        JsonNode id = update.path("callback_query").path("id");
        if (id.isTextual() && free.tryAcquire()) {
            Thread.ofVirtual().name("telegram-callback").start(() -> send(id.textValue()));
        }
    }

    private void send(String id) {
        try {
            api.call(AnswerCallbackQuery.builder().callbackQueryId(id).build());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }
}
