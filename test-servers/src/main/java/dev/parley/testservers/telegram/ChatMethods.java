package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.parley.testservers.Journal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** {@code getMe}, {@code getChat} and {@code sendChatAction}. */
final class ChatMethods {
    private static final Set<String> ACTIONS =
            Set.of(
                    "typing",
                    "upload_photo",
                    "record_video",
                    "upload_video",
                    "record_voice",
                    "upload_voice",
                    "upload_document",
                    "choose_sticker",
                    "find_location",
                    "record_video_note",
                    "upload_video_note");

    private final Bot bot;
    private final Chats chats;
    private final Privacy privacy;
    private final InstantSource clock;
    private final Journal<ChatAction> actions = new Journal<>();

    ChatMethods(Bot bot, Chats chats, Privacy privacy, InstantSource clock) {
        this.bot = bot;
        this.chats = chats;
        this.privacy = privacy;
        this.clock = clock;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "getMe", _ -> me(),
                "getChat", parameters -> chats.usable(parameters).json(),
                "sendChatAction", this::sendChatAction);
    }

    Journal<ChatAction> actions() {
        return actions;
    }

    private JsonNode me() {
        return bot.json()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", privacy.botReadsAll())
                .put("supports_inline_queries", false);
    }

    private JsonNode sendChatAction(Parameters parameters) throws ApiException {
        Chat chat = chats.usable(parameters);
        String action = parameters.text("action");
        if (!ACTIONS.contains(action)) {
            throw ApiException.badRequest("wrong parameter action in request");
        }
        actions.add(new ChatAction(chat.id(), action, clock.instant()));
        return BooleanNode.TRUE;
    }
}
