package dev.parley.testservers.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All chats that the bot knows. Thread-safe. */
final class Chats {
    private final Map<Long, Chat> byId = new ConcurrentHashMap<>();

    /** The chat of that id, opened now when it is new. */
    Chat open(long id, Supplier<Chat> opener) {
        return byId.computeIfAbsent(id, _ -> opener.get());
    }

    /** Whether somebody ever wrote there. */
    boolean know(long id) {
        return byId.containsKey(id);
    }

    /** Forgets the messages of all of them. */
    void forgetMessages() {
        byId.values().forEach(Chat::forgetMessages);
    }

    /** The chat that a call names, when the bot may use it. */
    Chat usable(Parameters parameters) throws ApiException {
        Chat chat = named(parameters);
        chat.requireOpen();
        return chat;
    }

    /** The chat that a call names. */
    Chat named(Parameters parameters) throws ApiException {
        if (parameters.text("chat_id").isEmpty()) {
            throw ApiException.badRequest("chat_id is empty");
        }
        return Optional.ofNullable(byId.get(parameters.number("chat_id", 0)))
                .orElseThrow(() -> ApiException.badRequest("chat not found"));
    }
}
