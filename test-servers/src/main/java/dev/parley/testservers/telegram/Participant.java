package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/** A person in one chat with the bot: what they do becomes updates. Thread-safe. */
public final class Participant {
    private final World world;
    private final Chat chat;
    private final TelegramUser user;
    private final String business;

    Participant(World world, Chat chat, TelegramUser user) {
        this(world, chat, user, "");
    }

    /**
     * A person in a chat of somebody's own account.
     *
     * @param business the connection; empty for a chat of the bot
     */
    Participant(World world, Chat chat, TelegramUser user, String business) {
        this.world = world;
        this.chat = chat;
        this.user = user;
        this.business = business;
    }

    /** The id of the chat. */
    public long chatId() {
        return chat.id();
    }

    /** Writes a message and returns its id. */
    public long says(String text) {
        return send(text, Json.object());
    }

    /** Writes a message that quotes another one of this chat and returns its id. */
    public long replies(long toMessage, String text) {
        ObjectNode reply = Json.object();
        reply.set("reply_to_message", existing(toMessage).quoted());
        return send(text, reply);
    }

    /** Changes the text of an earlier message of theirs. */
    public void edits(long messageId, String text) {
        synchronized (chat) {
            ObjectNode json = existing(messageId).json().deepCopy();
            json.put("edit_date", world.messages().now());
            putText(json, text);
            StoredMessage edited = new StoredMessage(messageId, false, json);
            chat.replace(edited);
            deliver("edited_message", edited);
        }
    }

    /**
     * Sends a file and returns the id of the message.
     *
     * @param kind the field that holds it: {@code photo}, {@code document}, {@code voice} …
     * @param name its name, empty where such files have none
     * @param mediaType what its sender says it is
     * @param caption the words below it, may be empty
     */
    public long sends(String kind, byte[] content, String name, String mediaType, String caption) {
        ObjectNode file = world.files().add(content);
        if (!name.isEmpty()) {
            file.put("file_name", name);
        }
        if (!mediaType.isEmpty()) {
            file.put("mime_type", mediaType);
        }
        synchronized (chat) {
            StoredMessage message =
                    chat.add(id -> {
                        ObjectNode json = world.messages().from(user, chat, id);
                        json.set(kind, kind.equals("photo") ? Json.array().add(file) : file);
                        if (!caption.isEmpty()) {
                            json.put("caption", caption);
                        }
                        return new StoredMessage(id, false, json);
                    });
            deliver("message", message);
            return message.id();
        }
    }

    /**
     * Presses the button with this data, or these words, under the newest message of the bot that
     * has it.
     *
     * @return the id of the callback query, which the bot has to answer
     * @throws IllegalStateException when there is no such button
     */
    public String presses(String button) {
        StoredMessage message =
                chat.newestWithButton(button)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no button '%s' in chat %d".formatted(button, chat.id())));
        String data = InlineKeyboard.data(message, button).orElseThrow();
        String id = world.callbacks().newQuery();
        ObjectNode query = Json.object().put("id", id).put("data", data);
        query.put("chat_instance", Long.toString(chat.id()));
        query.set("from", user.json());
        ObjectNode below = message.json().deepCopy();
        if (!business.isEmpty()) {
            below.put("business_connection_id", business);
        }
        query.set("message", below);
        update("callback_query", query);
        return id;
    }

    /**
     * Reacts to a message, in the place of an earlier reaction of theirs.
     *
     * @param before the earlier one's emoji; empty where there was none
     * @param emoji empty: the earlier one is taken back
     */
    public void reacts(long messageId, String before, String emoji) {
        existing(messageId);
        ObjectNode reaction = Json.object().put("message_id", messageId);
        reaction.set("chat", chat.json());
        reaction.set("user", user.json());
        reaction.put("date", world.messages().now());
        reaction.set("old_reaction", reactions(before));
        reaction.set("new_reaction", reactions(emoji));
        update("message_reaction", reaction);
    }

    private static ArrayNode reactions(String emoji) {
        ArrayNode all = Json.array();
        if (!emoji.isEmpty()) {
            all.addObject().put("type", "emoji").put("emoji", emoji);
        }
        return all;
    }

    /** Deletes messages; only in a chat of somebody's own account does the bot learn of it. */
    public void deletes(long... messageIds) {
        ArrayNode ids = Json.array();
        for (long id : messageIds) {
            chat.remove(id);
            ids.add(id);
        }
        if (!business.isEmpty()) {
            ObjectNode deleted = Json.object().put("business_connection_id", business);
            deleted.set("chat", chat.json());
            deleted.set("message_ids", ids);
            update("deleted_business_messages", deleted);
        }
    }

    /** Stops the bot: its messages to this private chat fail with 403 from now on. */
    public void blocksTheBot() {
        chat.refuse(ApiException.forbidden("bot was blocked by the user"));
        update("my_chat_member", MembershipChange.json(world, chat, user, "member", "kicked"));
    }

    /** Starts the bot again after {@link #blocksTheBot}. */
    public void unblocksTheBot() {
        chat.allow();
        update("my_chat_member", MembershipChange.json(world, chat, user, "kicked", "member"));
    }

    private long send(String text, ObjectNode more) {
        // One at a time, so that updates come in the order of message ids.
        synchronized (chat) {
            StoredMessage message =
                    chat.add(id -> {
                        ObjectNode json = world.messages().from(user, chat, id);
                        json.setAll(more);
                        putText(json, text);
                        return new StoredMessage(id, false, json);
                    });
            deliver("message", message);
            return message.id();
        }
    }

    private static void putText(ObjectNode json, String text) {
        FormattedText marked = CommandEntities.mark(text);
        json.put("text", marked.text());
        json.remove("entities");
        if (!marked.entities().isEmpty()) {
            json.set("entities", marked.entitiesJson());
        }
    }

    private void deliver(String kind, StoredMessage message) {
        if (!business.isEmpty()) {
            ObjectNode json = message.json().deepCopy().put("business_connection_id", business);
            update(kind.replace("message", "business_message"), json);
        } else if (world.privacy().shows(chat, message)) {
            update(kind, message.json());
        }
    }

    private void update(String kind, ObjectNode payload) {
        ObjectNode update = Json.object();
        update.set(kind, payload);
        world.updates().add(update);
    }

    private StoredMessage existing(long messageId) {
        return chat.message(messageId)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no message %d in chat %d".formatted(messageId, chat.id())));
    }
}
