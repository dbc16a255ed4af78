package dev.parley.testservers.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTest {
    private static final long CHAT = 1001;

    private final TelegramServer server = TelegramServer.start(BotClient.TOKEN);
    private final BotClient bot = new BotClient(server);
    private final TelegramUser ana = server.user(CHAT, "Ana", "ro");
    private final Participant chat = server.privateChat(ana);

    @AfterEach
    void stop() {
        bot.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    application/json ~ {"chat_id":1001,"text":"a & b"}
                    application/x-www-form-urlencoded ~ chat_id=1001&text=a+%26+b
                    multipart/form-data; boundary=x ~ --x|Content-Disposition: form-data; name="chat_id"||1001|--x|Content-Disposition: form-data; name="text"||a & b|--x--|
                    """)
    void a_message_can_be_sent_in_every_kind_of_body(String type, String body) throws Exception {
        JsonNode answer = bot.call("sendmessage", type, body.replace("|", "\r\n"));
        assertThat(answer.path("result").path("text").asText()).isEqualTo("a & b");
        assertThat(server.sentTo(CHAT)).extracting(SentMessage::text).containsExactly("a & b");
    }

    @Test
    void strangers_and_unknown_methods_are_turned_away() throws Exception {
        assertThat(bot.post("/bot1:wrong/getMe", "application/json", "").statusCode())
                .isEqualTo(401);
        assertThat(bot.call("getMoon", Json.object()).path("description").asText())
                .isEqualTo("Not Found");
        assertThat(bot.send(4711, "hi").path("description").asText())
                .isEqualTo("Bad Request: chat not found");
    }

    @Test
    void length_counts_characters_after_trimming() throws Exception {
        String longest = "\uD83D\uDE00".repeat(4096);
        assertThat(bot.send(CHAT, longest + "\n ").path("ok").asBoolean()).isTrue();
        assertThat(bot.send(CHAT, longest + ".").path("description").asText())
                .isEqualTo("Bad Request: message is too long");
        assertThat(bot.send(CHAT, " \n").path("description").asText())
                .isEqualTo("Bad Request: message text is empty");
    }

    @ParameterizedTest
    @CsvSource({"0, 5, true", "4, 2, true", "5, 1, false", "0, 7, false", "7, 1, false"})
    void entities_fit_the_text_in_utf_16_units(int offset, int length, boolean fits)
            throws Exception {
        ObjectNode send = Json.object().put("chat_id", CHAT).put("text", "bold\uD83D\uDE00");
        send.putArray("entities")
                .addObject()
                .put("type", "bold")
                .put("offset", offset)
                .put("length", length);
        boolean splitsSurrogates = offset + length == 5;
        assertThat(bot.call("sendMessage", send).path("ok").asBoolean())
                .isEqualTo(fits && !splitsSurrogates);
    }

    @Test
    void a_message_can_quote_only_one_that_exists() throws Exception {
        long question = chat.says("When are you open?");
        ObjectNode send = Json.object().put("chat_id", CHAT).put("text", "At nine.");
        send.putObject("reply_parameters").put("message_id", question);
        JsonNode quoted = bot.call("sendMessage", send).path("result").path("reply_to_message");
        assertThat(quoted.path("text").asText()).isEqualTo("When are you open?");
        assertThat(server.sent().getFirst().replyTo()).isEqualTo(OptionalLong.of(question));

        send.putObject("reply_parameters").put("message_id", 999);
        assertThat(bot.call("sendMessage", send).path("description").asText())
                .isEqualTo("Bad Request: message to be replied not found");
    }

    @Test
    void an_edit_changes_something_or_is_refused() throws Exception {
        long id = bot.send(CHAT, "one").path("result").path("message_id").asLong();
        ObjectNode edit = Json.object().put("chat_id", CHAT).put("message_id", id);
        assertThat(bot.call("editMessageText", edit.put("text", "two")).path("ok").asBoolean())
                .isTrue();
        assertThat(bot.call("editMessageText", edit).path("description").asText())
                .startsWith("Bad Request: message is not modified");
        assertThat(server.edits()).extracting(SentMessage::text).containsExactly("two");
    }

    @Test
    void a_person_can_press_only_a_button_that_is_there() throws Exception {
        ObjectNode send = Json.object().put("chat_id", CHAT).put("text", "Language?");
        send.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", "Română")
                .put("callback_data", "lang:ro");
        bot.call("sendMessage", send);

        String query = chat.presses("lang:ro");

        JsonNode update = bot.poll(0, 0).path("result").path(0).path("callback_query");
        assertThat(update.path("id").asText()).isEqualTo(query);
        assertThat(update.path("message").path("text").asText()).isEqualTo("Language?");
        ObjectNode answer = Json.object().put("callback_query_id", query);
        assertThat(bot.call("answerCallbackQuery", answer).path("ok").asBoolean()).isTrue();
        assertThat(bot.call("answerCallbackQuery", answer).path("error_code").asInt())
                .isEqualTo(400);
        assertThatIllegalStateException().isThrownBy(() -> chat.presses("lang:xx"));
    }

    @Test
    void who_blocked_the_bot_gets_nothing_more() throws Exception {
        chat.blocksTheBot();
        JsonNode refused = bot.send(CHAT, "hello?");
        JsonNode update = bot.poll(0, 0).path("result").path(0).path("my_chat_member");
        assertThat(refused.path("error_code").asInt()).isEqualTo(403);
        assertThat(refused.path("description").asText())
                .isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(update.path("new_chat_member").path("status").asText()).isEqualTo("kicked");
        chat.unblocksTheBot();
        assertThat(bot.send(CHAT, "welcome back").path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_group_that_became_a_supergroup_names_its_new_id() throws Exception {
        Group group = server.group(-500, "Practice");
        Group supergroup = group.becomesSupergroup(-1000500L, ana);
        JsonNode refused = bot.send(group.chatId(), "hello");
        assertThat(refused.path("error_code").asInt()).isEqualTo(400);
        assertThat(refused.path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(supergroup.chatId());
        assertThat(bot.send(supergroup.chatId(), "hello").path("ok").asBoolean()).isTrue();
        JsonNode updates = bot.poll(0, 0).path("result");
        assertThat(updates.findValues("migrate_to_chat_id")).hasSize(1);
        assertThat(updates.findValues("migrate_from_chat_id")).hasSize(1);
    }

    @Test
    void menus_are_kept_by_scope_and_language() throws Exception {
        ObjectNode menu = Json.object().put("language_code", "ro");
        menu.putArray("commands")
                .addObject()
                .put("command", "help")
                .put("description", "Ce pot face pentru dumneavoastră");
        assertThat(bot.call("setMyCommands", menu).path("ok").asBoolean()).isTrue();
        assertThat(server.commands("default", "ro"))
                .containsExactly(new MenuEntry("help", "Ce pot face pentru dumneavoastră"));
        assertThat(server.commands("default", "")).isEmpty();

        menu.withArray("commands").addObject().put("command", "Help!").put("description", "x");
        assertThat(bot.call("setMyCommands", menu).path("description").asText())
                .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
    }

    @Test
    void typing_is_observed() throws Exception {
        bot.call("sendChatAction", Json.object().put("chat_id", CHAT).put("action", "typing"));
        assertThat(server.chatActions()).extracting(ChatAction::action).containsExactly("typing");
        assertThat(
                        bot.call(
                                        "sendChatAction",
                                        Json.object().put("chat_id", CHAT).put("action", "dance"))
                                .path("error_code")
                                .asInt())
                .isEqualTo(400);
    }
}
