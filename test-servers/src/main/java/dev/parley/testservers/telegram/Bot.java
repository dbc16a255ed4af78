package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/** The bot whose token the server knows. */
record Bot(String token, long id, String username) {
    private static final long ID_OF_TOKEN_WITHOUT_ONE = 7_000_000_001L;

    /** The id is the part of the token before the colon, as with real tokens. */
    static Bot of(String token) {
        String digits = token.split(":", 2)[0];
        boolean real = digits.matches("[0-9]{1,15}");
        return new Bot(
                token, real ? Long.parseLong(digits) : ID_OF_TOKEN_WITHOUT_ONE, "parley_test_bot");
    }

    /** The bot as a user, as it stands in messages. */
    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("is_bot", true)
                .put("first_name", "Parley Test")
                .put("username", username);
    }
}
