package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/** A group that the bot is a member of. */
public final class Group {
    private final World world;
    private final Chat chat;
    private final String title;

    Group(World world, Chat chat, String title) {
        this.world = world;
        this.chat = chat;
        this.title = title;
    }

    /** The id of the chat, below zero. */
    public long chatId() {
        return chat.id();
    }

    /** A person in this group. */
    public Participant member(TelegramUser user) {
        return new Participant(world, chat, user);
    }

    /** Throws the bot out: its messages to the group fail with 403 from now on. */
    public void removesTheBot(TelegramUser by) {
        chat.refuse(ApiException.forbidden("bot was kicked from the group chat"));
        update("my_chat_member", MembershipChange.json(world, chat, by, "member", "kicked"));
    }

    /**
     * Makes it a supergroup: both chats get their service message, and calls for the old id fail
     * with the new one in {@code migrate_to_chat_id}.
     *
     * @return the supergroup; this one is dead
     */
    public Group becomesSupergroup(long newId, TelegramUser by) {
        Chat supergroup = world.chats().open(newId, () -> Chat.of(newId, "supergroup", title));
        chat.refuse(ApiException.migrated(newId));
        service(chat, by, "migrate_to_chat_id", newId);
        service(supergroup, by, "migrate_from_chat_id", chat.id());
        return new Group(world, supergroup, title);
    }

    private void service(Chat in, TelegramUser by, String field, long value) {
        StoredMessage message =
                in.add(id ->
                        new StoredMessage(
                                id, false, world.messages().from(by, in, id).put(field, value)));
        update("message", message.json());
    }

    private void update(String kind, ObjectNode payload) {
        ObjectNode update = Json.object();
        update.set(kind, payload);
        world.updates().add(update);
    }
}
