package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/**
 * A person on Telegram.
 *
 * @param lastName empty when there is none
 * @param username without the at sign; empty when there is none
 * @param languageCode IETF tag of the person's client such as {@code ro}; empty: Telegram sends
 *     none
 */
public record TelegramUser(
        long id, String firstName, String lastName, String username, String languageCode) {

    /** A person without last name and username. */
    public TelegramUser(long id, String firstName, String languageCode) {
        this(id, firstName, "", "", languageCode);
    }

    ObjectNode json() {
        ObjectNode user = Json.object().put("id", id).put("is_bot", false);
        putNames(user);
        if (!languageCode.isEmpty()) {
            user.put("language_code", languageCode);
        }
        return user;
    }

    /** The names, which a user and the private chat with them share. */
    void putNames(ObjectNode json) {
        json.put("first_name", firstName);
        if (!lastName.isEmpty()) {
            json.put("last_name", lastName);
        }
        if (!username.isEmpty()) {
            json.put("username", username);
        }
    }
}
