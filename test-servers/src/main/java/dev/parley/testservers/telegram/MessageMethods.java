package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * {@code sendMessage}, {@code editMessageText}, {@code editMessageReplyMarkup} and {@code
 * deleteMessage}.
 */
final class MessageMethods {
    private final Chats chats;
    private final Messages messages;
    private final InstantSource clock;
    private final Journal<SentMessage> sent = new Journal<>();
    private final Journal<SentMessage> edits = new Journal<>();

    MessageMethods(Chats chats, Messages messages, InstantSource clock) {
        this.chats = chats;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "sendMessage", this::send,
                "editMessageText", this::edit,
                "editMessageReplyMarkup", this::editButtons,
                "deleteMessage", this::delete);
    }

    Journal<SentMessage> sent() {
        return sent;
    }

    Journal<SentMessage> edits() {
        return edits;
    }

    private JsonNode send(Parameters parameters) throws ApiException {
        Instant arrivedAt = clock.instant();
        Draft draft = Draft.read(parameters, chats);
        Chat chat = draft.chat();
        StoredMessage message =
                chat.add(id ->
                        new StoredMessage(id, true, draft.putInto(messages.fromBot(chat, id))));
        sent.add(draft.sentAs(message.id(), arrivedAt));
        return message.json();
    }

    private JsonNode edit(Parameters parameters) throws ApiException {
        Instant arrivedAt = clock.instant();
        Draft draft = Draft.read(parameters, chats);
        StoredMessage old = own(draft.chat(), parameters);
        ObjectNode changed = draft.putInto(old.json().deepCopy());
        replace(draft.chat(), old, changed);
        edits.add(draft.sentAs(old.id(), arrivedAt));
        return changed;
    }

    private JsonNode editButtons(Parameters parameters) throws ApiException {
        Chat chat = chats.usable(parameters);
        JsonNode markup = parameters.structure("reply_markup").orElseGet(MissingNode::getInstance);
        InlineKeyboard.check(markup);
        StoredMessage old = own(chat, parameters);
        ObjectNode changed = old.json().deepCopy();
        changed.remove("reply_markup");
        if (markup.has("inline_keyboard")) {
            changed.set("reply_markup", markup);
        }
        replace(chat, old, changed);
        return changed;
    }

    private static StoredMessage own(Chat chat, Parameters parameters) throws ApiException {
        StoredMessage message = existing(chat, parameters, "message to edit not found");
        if (!message.fromBot()) {
            throw ApiException.badRequest("message can't be edited");
        }
        return message;
    }

    private void replace(Chat chat, StoredMessage old, ObjectNode changed) throws ApiException {
        if (changed.equals(old.json())) {
            throw ApiException.badRequest(
                    "message is not modified: specified new message content and reply markup are"
                            + " exactly the same as a current content and reply markup of the message");
        }
        changed.put("edit_date", messages.now());
        chat.replace(new StoredMessage(old.id(), true, changed));
    }

    private JsonNode delete(Parameters parameters) throws ApiException {
        Chat chat = chats.usable(parameters);
        StoredMessage message = existing(chat, parameters, "message to delete not found");
        if (!message.fromBot() && !chat.isPrivate()) {
            throw ApiException.badRequest("message can't be deleted");
        }
        chat.remove(message.id());
        return BooleanNode.TRUE;
    }

    private static StoredMessage existing(Chat chat, Parameters parameters, String otherwise)
            throws ApiException {
        return chat.message(parameters.number("message_id", 0))
                .orElseThrow(() -> ApiException.badRequest(otherwise));
    }
}
