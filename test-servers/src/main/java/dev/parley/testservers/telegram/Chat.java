package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A chat and its messages. Thread-safe. */
final class Chat {
    private final long id;
    private final ObjectNode json;
    private final TreeMap<Long, StoredMessage> messages = new TreeMap<>();
    private long lastMessageId;
    private @Nullable ApiException refusal;

    private Chat(long id, String type) {
        this.id = id;
        this.json = Json.object().put("id", id).put("type", type);
    }

    static Chat with(TelegramUser user) {
        Chat chat = new Chat(user.id(), "private");
        user.putNames(chat.json);
        return chat;
    }

    /**
     * A chat of several people.
     *
     * @param type {@code group} or {@code supergroup}
     */
    static Chat of(long id, String type, String title) {
        Chat chat = new Chat(id, type);
        chat.json.put("title", title);
        return chat;
    }

    long id() {
        return id;
    }

    boolean isPrivate() {
        return json.path("type").asText().equals("private");
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    /** Gives the next message id to the maker of a message and keeps what it makes. */
    synchronized StoredMessage add(LongFunction<StoredMessage> maker) {
        StoredMessage message = maker.apply(++lastMessageId);
        messages.put(message.id(), message);
        return message;
    }

    synchronized void replace(StoredMessage message) {
        messages.put(message.id(), message);
    }

    synchronized Optional<StoredMessage> message(long messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    synchronized Optional<StoredMessage> remove(long messageId) {
        return Optional.ofNullable(messages.remove(messageId));
    }

    /** Forgets its messages; their ids are not given again. */
    synchronized void forgetMessages() {
        messages.clear();
    }

    /** The newest message from the bot that has a button with this data. */
    synchronized Optional<StoredMessage> newestWithButton(String button) {
        return messages.descendingMap().values().stream()
                .filter(message ->
                        message.fromBot() && InlineKeyboard.data(message, button).isPresent())
                .findFirst();
    }

    /** From now on the bot's calls to this chat fail with this. */
    synchronized void refuse(ApiException error) {
        refusal = error;
    }

    synchronized void allow() {
        refusal = null;
    }

    synchronized void requireOpen() throws ApiException {
        if (refusal != null) {
            throw refusal;
        }
    }
}
