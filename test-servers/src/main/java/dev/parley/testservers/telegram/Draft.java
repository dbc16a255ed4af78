package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the bot wants a message to say.
 *
 * @param replied the message it quotes
 * @param markup its {@code reply_markup}, a missing node when there is none
 */
record Draft(FormattedText text, Chat chat, Optional<StoredMessage> replied, JsonNode markup) {

    static Draft read(Parameters parameters, Chats chats) throws ApiException {
        FormattedText text = FormattedText.of(parameters);
        Chat chat = chats.usable(parameters);
        JsonNode markup = parameters.structure("reply_markup").orElseGet(MissingNode::getInstance);
        InlineKeyboard.check(markup);
        return new Draft(text, chat, replied(chat, parameters), markup);
    }

    /** Puts the content in place of what the message said before. */
    ObjectNode putInto(ObjectNode message) {
        replied.ifPresent(original -> message.set("reply_to_message", original.quoted()));
        message.put("text", text.text());
        message.remove("entities");
        if (!text.entities().isEmpty()) {
            message.set("entities", text.entitiesJson());
        }
        // The other kinds of markup act on the person's keyboard and are not part of the message.
        message.remove("reply_markup");
        if (markup.has("inline_keyboard")) {
            message.set("reply_markup", markup);
        }
        return message;
    }

    SentMessage sentAs(long messageId, Instant arrivedAt) {
        OptionalLong replyTo =
                replied.map(original -> OptionalLong.of(original.id()))
                        .orElse(OptionalLong.empty());
        return new SentMessage(
                chat.id(), messageId, text.text(), text.entities(), replyTo, markup, arrivedAt);
    }

    private static Optional<StoredMessage> replied(Chat chat, Parameters parameters)
            throws ApiException {
        Optional<JsonNode> reply = parameters.structure("reply_parameters");
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        Optional<StoredMessage> original = chat.message(reply.get().path("message_id").asLong());
        boolean optional = reply.get().path("allow_sending_without_reply").asBoolean();
        if (original.isEmpty() && !optional) {
            throw ApiException.badRequest("message to be replied not found");
        }
        return original;
    }
}
