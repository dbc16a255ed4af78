package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code getBusinessConnection}. Thread-safe. */
final class BusinessMethods {
    private final Chats chats;
    private final Map<String, BusinessAccount> accounts = new ConcurrentHashMap<>();

    BusinessMethods(Chats chats) {
        this.chats = chats;
    }

    Map<String, BotMethod> methods() {
        return Map.of("getBusinessConnection", this::get);
    }

    void add(String connection, BusinessAccount account) {
        accounts.put(connection, account);
    }

    private JsonNode get(Parameters parameters) throws ApiException {
        String connection = parameters.text("business_connection_id");
        BusinessAccount account = accounts.get(connection);
        if (account == null) {
            throw ApiException.badRequest("business connection not found");
        }
        return account.json(chats.mayReply(connection));
    }
}
