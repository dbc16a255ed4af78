package dev.parley.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.conversation.Choice;
import dev.parley.telegram.api.BotApi;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;

/**
 * Tells Telegram that a pressed button was noticed; until then the person's app shows that it is
 * waiting. Buttons below a question go when one of them was touched: it is answered once. Best
 * effort.
 */
@Singleton
final class CallbackAnswers {

    private static final int MOST_AT_ONCE = 8;

    /** While Telegram does not answer, no more than these wait for their turn. */
    private static final int MOST_WAITING = 1_000;

    private final BotApi api;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Semaphore places = new Semaphore(MOST_WAITING);

    CallbackAnswers(BotApi api) {
        this.api = api;
    }

    /** Answers the update's button, where it is one, without waiting for Telegram. */
    void answer(JsonNode update) {
        JsonNode query = update.path("callback_query");
        if (query.path("id").isTextual() && places.tryAcquire()) {
            Thread.ofVirtual().name("telegram-callback").start(() -> sendInTurn(query));
        }
    }

    private void sendInTurn(JsonNode query) {
        try {
            free.acquire();
            send(query);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void send(JsonNode query) throws InterruptedException {
        try {
            String id = query.path("id").textValue();
            api.call(AnswerCallbackQuery.builder().callbackQueryId(id).build());
            if (isAnswered(query)) {
                api.call(withoutButtons(query.path("message")));
            }
        } finally {
            free.release();
        }
    }

    /** In a group the question stands: it may be somebody else's. */
    private static boolean isAnswered(JsonNode query) {
        JsonNode message = query.path("message");
        return Choice.read(query.path("data").asText("")).question().isPresent()
                && message.path("message_id").canConvertToInt()
                && message.path("chat").path("id").isIntegralNumber()
                && message.path("chat").path("type").asText("").equals("private");
    }

    private static EditMessageReplyMarkup withoutButtons(JsonNode message) {
        EditMessageReplyMarkup form =
                EditMessageReplyMarkup.builder()
                        .chatId(message.path("chat").path("id").asText())
                        .messageId(message.path("message_id").intValue())
                        .build();
        Optional.ofNullable(message.path("business_connection_id").textValue())
                .ifPresent(form::setBusinessConnectionId);
        return form;
    }
}
