package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.Optional;

/**
 * The parameters of one call. Forms carry objects and arrays as JSON in text, and numbers as text;
 * Telegram takes both spellings everywhere, so this does too.
 */
final class Parameters {
    private final ObjectNode values;

    Parameters(ObjectNode values) {
        this.values = values;
    }

    /** The value as text, empty when absent. */
    String text(String name) {
        return values.path(name).asText("");
    }

    boolean has(String name) {
        return values.hasNonNull(name);
    }

    boolean flag(String name) {
        return text(name).equalsIgnoreCase("true") || text(name).equals("1");
    }

    /**
     * The value as a whole number; the default when it is absent or not a number, as Telegram has
     * it.
     */
    long number(String name, long byDefault) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            return byDefault;
        }
    }

    /** The object or array of that name; empty when absent. */
    Optional<JsonNode> structure(String name) throws ApiException {
        JsonNode value = values.path(name);
        if (value.isContainerNode()) {
            return Optional.of(value);
        }
        String text = value.asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Json.parse(text)
                        .filter(JsonNode::isContainerNode)
                        .orElseThrow(() -> notParsed(name)));
    }

    private static ApiException notParsed(String name) {
        return ApiException.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
    }
}
