package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/**
 * A formatted or special span of a message's text.
 *
 * @param type Telegram's name of the kind, such as {@code bold} or {@code text_link}
 * @param offset UTF-16 units from the start of the text
 * @param length UTF-16 units
 * @param detail the URL of a {@code text_link}, the language of a {@code pre}, the id of a {@code
 *     custom_emoji}, else empty
 */
public record Entity(String type, int offset, int length, String detail) {

    /** The UTF-16 offset just behind the span. */
    public int end() {
        return offset + length;
    }

    static Entity read(JsonNode json) {
        String type = json.path("type").asText("");
        return new Entity(
                type,
                json.path("offset").asInt(-1),
                json.path("length").asInt(-1),
                json.path(detailName(type)).asText(""));
    }

    ObjectNode json() {
        ObjectNode json =
                Json.object().put("type", type).put("offset", offset).put("length", length);
        if (!detail.isEmpty()) {
            json.put(detailName(type), detail);
        }
        return json;
    }

    Entity at(int newOffset, int newLength) {
        return new Entity(type, newOffset, newLength, detail);
    }

    private static String detailName(String type) {
        return switch (type) {
            case "text_link" -> "url";
            case "pre" -> "language";
            case "custom_emoji" -> "custom_emoji_id";
            default -> "";
        };
    }
}
