package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One update for the bot.
 *
 * @param sequence its place in the queue, which stays unique when a test repeats an update id
 */
record Update(long sequence, ObjectNode json) {

    long id() {
        return json.path("update_id").asLong();
    }

    /** The chat in whose order it belongs; without a chat it is in an order of its own. */
    long lane() {
        JsonNode payload = json.path(kind(json));
        return Stream.of(payload.path("chat"), payload.path("message").path("chat"))
                .filter(chat -> chat.has("id"))
                .findFirst()
                .map(chat -> chat.path("id").asLong())
                .orElse(Long.MIN_VALUE + sequence);
    }

    /** The name of its payload field, such as {@code message}. */
    static String kind(ObjectNode json) {
        return json.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("update_id"))
                .findFirst()
                .orElse("");
    }
}
