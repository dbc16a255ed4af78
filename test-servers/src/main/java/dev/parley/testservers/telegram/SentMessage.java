package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * A text that the bot sent, or to which it changed an earlier one.
 *
 * @param text as people see it: parsed, cleaned and trimmed
 * @param replyTo the message it quotes
 * @param replyMarkup its buttons, a missing node when there are none
 * @param arrivedAt when the call arrived, before any planned delay of its answer
 */
public record SentMessage(
        long chat,
        long messageId,
        String text,
        List<Entity> entities,
        OptionalLong replyTo,
        JsonNode replyMarkup,
        Instant arrivedAt) {
    public SentMessage {
        entities = List.copyOf(entities);
    }
}
