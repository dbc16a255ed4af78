package dev.parley.testservers.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All chats that the bot knows. Thread-safe. */
final class Chats {
    private final Map<Long, Chat> byId = new ConcurrentHashMap<>();
    private final Map<InBusiness, Chat> inBusiness = new ConcurrentHashMap<>();
    private final Map<String, Boolean> connections = new ConcurrentHashMap<>();

    /** A chat of somebody's own account: the bot has no chat of its own with the customer. */
    private record InBusiness(String connection, long customer) {}

    /** The chat of that id, opened now when it is new. */
    Chat open(long id, Supplier<Chat> opener) {
        return byId.computeIfAbsent(id, _ -> opener.get());
    }

    /** The chat of a customer with an account, opened now when it is new. */
    Chat openBusiness(String connection, long customer, Supplier<Chat> opener) {
        return inBusiness.computeIfAbsent(new InBusiness(connection, customer), _ -> opener.get());
    }

    /** A connection exists, and the bot may reply in it or not. */
    void business(String connection, boolean canReply) {
        connections.put(connection, canReply);
    }

    boolean mayReply(String connection) {
        return connections.getOrDefault(connection, false);
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
        String connection = parameters.text("business_connection_id");
        long id = parameters.number("chat_id", 0);
        if (!connection.isEmpty() && !mayReply(connection)) {
            throw ApiException.badRequest("BUSINESS_CONNECTION_NOT_ALLOWED");
        }
        return Optional.ofNullable(
                        connection.isEmpty()
                                ? byId.get(id)
                                : inBusiness.get(new InBusiness(connection, id)))
                .orElseThrow(() -> ApiException.badRequest("chat not found"));
    }
}
