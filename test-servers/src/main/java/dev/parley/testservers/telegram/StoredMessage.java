package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message as it stands in a chat.
 *
 * @param json the Bot API's {@code Message}; never changed, an edit stores a new one
 */
record StoredMessage(long id, boolean fromBot, ObjectNode json) {

    JsonNode replyMarkup() {
        return json.path("reply_markup");
    }

    /** The message as it stands inside the replies to it, without its own reply. */
    ObjectNode quoted() {
        ObjectNode quoted = json.deepCopy();
        quoted.remove("reply_to_message");
        return quoted;
    }
}
