package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/** Somebody's own account that lets the bot answer. Thread-safe. */
public final class BusinessAccount {
    private final World world;
    private final TelegramUser owner;
    private final String connection;

    BusinessAccount(World world, TelegramUser owner, String connection) {
        this.world = world;
        this.owner = owner;
        this.connection = connection;
    }

    /** Connects the bot, or changes what it may do; {@code business_connection} tells it so. */
    public void connects(boolean canReply) {
        world.chats().business(connection, canReply);
        ObjectNode update = Json.object();
        update.set("business_connection", json(canReply));
        world.updates().add(update);
    }

    /** Changes what the bot may do, and no update tells it: it was away for too long. */
    public void connectsSilently(boolean canReply) {
        world.chats().business(connection, canReply);
    }

    /** Somebody who writes to the account, in their chat with its owner. */
    public Participant customer(TelegramUser user) {
        return new Participant(world, chat(user), user, connection);
    }

    /** The owner in the chat with a customer. */
    public Participant ownerWith(TelegramUser customer) {
        return new Participant(world, chat(customer), owner, connection);
    }

    /** As {@code getBusinessConnection} shows it. */
    ObjectNode json(boolean canReply) {
        ObjectNode json = Json.object().put("id", connection);
        json.set("user", owner.json());
        json.put("user_chat_id", owner.id());
        json.put("date", world.messages().now());
        json.set("rights", Json.object().put("can_reply", canReply));
        return json.put("is_enabled", true);
    }

    private Chat chat(TelegramUser customer) {
        return world.chats().openBusiness(connection, customer.id(), () -> Chat.with(customer));
    }
}
