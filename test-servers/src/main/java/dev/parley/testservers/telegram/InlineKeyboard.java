package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The buttons below a message. */
final class InlineKeyboard {
    private static final int MOST_BYTES_OF_DATA = 64;

    private InlineKeyboard() {}

    /** The data of the button that has this data or, where none has, these words. */
    static Optional<String> data(StoredMessage message, String button) {
        return Stream.of("callback_data", "text")
                .flatMap(field ->
                        buttons(message.replyMarkup())
                                .filter(each -> each.path(field).asText("").equals(button)))
                .map(each -> each.path("callback_data").asText(""))
                .findFirst();
    }

    /** Refuses buttons that Telegram refuses. */
    static void check(JsonNode replyMarkup) throws ApiException {
        for (JsonNode button : buttons(replyMarkup).toList()) {
            if (button.path("text").asText("").isEmpty()) {
                throw ApiException.badRequest("inline keyboard button text must be non-empty");
            }
            int bytes =
                    button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
            if (button.has("callback_data") && (bytes == 0 || bytes > MOST_BYTES_OF_DATA)) {
                throw ApiException.badRequest("BUTTON_DATA_INVALID");
            }
        }
    }

    private static Stream<JsonNode> buttons(JsonNode replyMarkup) {
        return elements(replyMarkup.path("inline_keyboard")).flatMap(InlineKeyboard::elements);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
