package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.Json;
import dev.parley.testservers.LoopbackServer;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/**
 * A Telegram for one bot on 127.0.0.1: the Bot API for the program under test, people and groups
 * for the test. Thread-safe.
 */
public final class TelegramServer implements AutoCloseable {
    private final World world;
    private final ChatMethods chatMethods;
    private final MessageMethods messageMethods;
    private final CommandMethods commandMethods;
    private final BusinessMethods businessMethods;
    private final WebhookMethods webhookMethods;
    private final MethodFaults faults = new MethodFaults();
    private final BotApi api;
    private final LoopbackServer server;

    private TelegramServer(Bot bot, InstantSource clock) {
        Chats chats = new Chats();
        Messages messages = new Messages(bot, clock);
        UpdateQueue updates = new UpdateQueue();
        Privacy privacy = new Privacy(bot);
        CallbackMethods callbacks = new CallbackMethods();
        Files files = new Files(bot);
        world = new World(bot, chats, messages, updates, callbacks, files, privacy);
        chatMethods = new ChatMethods(bot, chats, privacy, clock);
        messageMethods = new MessageMethods(chats, messages, clock);
        commandMethods = new CommandMethods(chats);
        businessMethods = new BusinessMethods(chats);
        webhookMethods = new WebhookMethods(updates, messages);
        api = new BotApi(bot, faults);
        api.add(chatMethods.methods());
        api.add(messageMethods.methods());
        api.add(commandMethods.methods());
        api.add(businessMethods.methods());
        api.add(callbacks.methods());
        api.add(files.methods());
        api.add(webhookMethods.methods());
        api.add(new PollMethods(updates, webhookMethods).methods());
        server =
                LoopbackServer.start(request ->
                        request.path().startsWith("/file/")
                                ? files.handle(request)
                                : api.handle(request));
    }

    /** Starts a server that knows the bot of this token and nobody else. */
    public static TelegramServer start(String token) {
        return start(token, InstantSource.system());
    }

    /** Starts a server whose messages are dated by this clock. */
    public static TelegramServer start(String token, InstantSource clock) {
        return new TelegramServer(Bot.of(token), clock);
    }

    /** The base URL for the program under test, without {@code /bot}. */
    public String url() {
        return server.url();
    }

    /** A person; see the record for last name and username. */
    public TelegramUser user(long id, String firstName, String languageCode) {
        return new TelegramUser(id, firstName, languageCode);
    }

    /** The private chat of this person with the bot; the bot may write there from now on. */
    public Participant privateChat(TelegramUser user) {
        Chat chat = world.chats().open(user.id(), () -> Chat.with(user));
        return new Participant(world, chat, user);
    }

    /** Somebody's own account, not connected yet. */
    public BusinessAccount businessAccount(TelegramUser owner, String connection) {
        BusinessAccount account = new BusinessAccount(world, owner, connection);
        businessMethods.add(connection, account);
        return account;
    }

    /** A group with the bot in it. */
    public Group group(long id, String title) {
        if (id >= 0) {
            throw new IllegalArgumentException("group id " + id + ": expected below zero");
        }
        Chat chat = world.chats().open(id, () -> Chat.of(id, "group", title));
        return new Group(world, chat, title);
    }

    /**
     * Queues any update; without {@code update_id} it gets the next one.
     *
     * @return its id; empty when the bot does not want this kind
     */
    public OptionalLong update(ObjectNode update) {
        return world.updates().add(update.deepCopy());
    }

    /** Forgets a file that somebody sent, as Telegram may. */
    public void forgetFile(String fileId) {
        world.files().forget(fileId);
    }

    /** Queues any update, given as JSON. */
    public OptionalLong update(String json) {
        return update(
                Json.parseObject(json)
                        .orElseThrow(
                                () -> new IllegalArgumentException("not a JSON object: " + json)));
    }

    /** How many updates the bot has not confirmed or taken yet. */
    public int pendingUpdates() {
        return world.updates().size();
    }

    /** The bot's messages in order of arrival, without edits. */
    public List<SentMessage> sent() {
        return messageMethods.sent().all();
    }

    /** The bot's messages to one chat in order of arrival, without edits. */
    public List<SentMessage> sentTo(long chat) {
        return sent().stream().filter(message -> message.chat() == chat).toList();
    }

    /** The bot's messages as a journal, to count and to wait without copying. */
    public Journal<SentMessage> sentJournal() {
        return messageMethods.sent();
    }

    /** Forgets all messages and what was recorded of them, so that long loads need no memory. */
    public void forgetMessages() {
        world.chats().forgetMessages();
        messageMethods.sent().clear();
        messageMethods.edits().clear();
        chatMethods.actions().clear();
    }

    /** The bot's edits in order of arrival; each names the message that it changed. */
    public List<SentMessage> edits() {
        return messageMethods.edits().all();
    }

    /** The bot's chat actions in order of arrival. */
    public List<ChatAction> chatActions() {
        return chatMethods.actions().all();
    }

    /** The bot's answers to pressed buttons. */
    public List<CallbackAnswer> callbackAnswers() {
        return world.callbacks().answers().all();
    }

    /**
     * The command menu that the bot set.
     *
     * @param scope a scope that names no chat, such as {@code default}
     * @param language two letters, or empty for people of all other languages
     */
    public List<MenuEntry> commands(String scope, String language) {
        return commandMethods.commands(scope, language);
    }

    /**
     * The command menu that the bot set for one chat.
     *
     * @param language two letters, or empty for people of all other languages
     */
    public List<MenuEntry> commands(long chat, String language) {
        return commandMethods.commands(chat, language);
    }

    /** The faults of sends and edits together. */
    public FaultPlan<TelegramFault> faults() {
        return faults.ofMessages();
    }

    /** The faults of one method alone, drawn before those of {@link #faults()}. */
    public FaultPlan<TelegramFault> faults(String method) {
        return faults.of(method);
    }

    /** Limits sends and edits from now on; none at the start. */
    public void limit(RateLimits limits) {
        api.limit(limits);
    }

    /** How webhooks are delivered. */
    public WebhookBehaviour webhook() {
        return webhookMethods.behaviour();
    }

    /** Switches privacy mode off (true) or on (false, as at the start). */
    public void botReadsAllGroupMessages(boolean all) {
        world.privacy().botReadsAll(all);
    }

    /** Cuts all connections and refuses new ones, until {@link #acceptConnections}. */
    public void refuseConnections() {
        server.refuseConnections();
    }

    /** Answers again on the same port. */
    public void acceptConnections() {
        server.acceptConnections();
    }

    @Override
    public void close() {
        server.close();
        webhookMethods.close();
    }
}
