package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.time.InstantSource;

/** Makes the Bot API's {@code Message} objects, without content. */
final class Messages {
    private final Bot bot;
    private final InstantSource clock;

    Messages(Bot bot, InstantSource clock) {
        this.bot = bot;
        this.clock = clock;
    }

    ObjectNode fromBot(Chat chat, long id) {
        return message(chat, id, bot.json());
    }

    ObjectNode from(TelegramUser user, Chat chat, long id) {
        return message(chat, id, user.json());
    }

    /** Seconds since 1970. */
    long now() {
        return clock.instant().getEpochSecond();
    }

    private ObjectNode message(Chat chat, long id, ObjectNode from) {
        ObjectNode message = Json.object().put("message_id", id);
        message.set("from", from);
        message.set("chat", chat.json());
        return message.put("date", now());
    }
}
