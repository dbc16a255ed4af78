package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/** The Bot API's {@code ChatMemberUpdated} about the bot itself. */
final class MembershipChange {
    private MembershipChange() {}

    static ObjectNode json(
            World world, Chat chat, TelegramUser by, String oldStatus, String newStatus) {
        ObjectNode change = Json.object();
        change.set("chat", chat.json());
        change.set("from", by.json());
        change.put("date", world.messages().now());
        change.set("old_chat_member", member(world.bot(), oldStatus));
        change.set("new_chat_member", member(world.bot(), newStatus));
        return change;
    }

    private static ObjectNode member(Bot bot, String status) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", bot.json());
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }
}
