package dev.parley.testservers.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.testservers.Json;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingTest {
    private final TelegramServer server = TelegramServer.start(BotClient.TOKEN);
    private final BotClient bot = new BotClient(server);
    private final TelegramUser ana = server.user(1001, "Ana", "ro");

    @AfterEach
    void stop() {
        bot.close();
        server.close();
    }

    @Test
    void what_people_write_comes_until_the_offset_confirms_it() throws Exception {
        Participant chat = server.privateChat(ana);
        long messageId = chat.says("/start now");
        chat.says("Bună ziua");

        JsonNode first = bot.poll(0, 0).path("result");
        JsonNode again = bot.poll(0, 0).path("result");
        long id = first.path(0).path("update_id").asLong();
        JsonNode rest = bot.poll(id + 1, 0).path("result");

        assertThat(first).hasSize(2).isEqualTo(again);
        JsonNode message = first.path(0).path("message");
        assertThat(message.path("message_id").asLong()).isEqualTo(messageId);
        assertThat(message.path("from").path("language_code").asText()).isEqualTo("ro");
        assertThat(message.path("entities").path(0).path("type").asText()).isEqualTo("bot_command");
        assertThat(rest).hasSize(1);
        assertThat(rest.path(0).path("update_id").asLong()).isEqualTo(id + 1);
        assertThat(server.pendingUpdates()).isOne();
    }

    @Test
    void a_long_poll_ends_when_somebody_writes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> poll = threads.submit(() -> bot.poll(0, 50));
            server.privateChat(ana).says("hello");
            assertThat(poll.get().path("result")).hasSize(1);
        }
    }

    @Test
    void a_newer_poll_ends_the_one_before_with_409() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> older = threads.submit(() -> bot.poll(0, 50));
            Future<JsonNode> conflict =
                    threads.submit(() -> {
                        while (!older.isDone()) {
                            bot.poll(0, 0);
                        }
                        return older.get();
                    });
            assertThat(conflict.get().path("error_code").asInt()).isEqualTo(409);
            assertThat(conflict.get().path("description").asText())
                    .startsWith("Conflict: terminated by other getUpdates request");
        }
    }

    @Test
    void a_webhook_rules_out_polling() throws Exception {
        bot.call("setWebhook", Json.object().put("url", "http://127.0.0.1:1/hook"));
        assertThat(bot.poll(0, 0).path("error_code").asInt()).isEqualTo(409);
        bot.call("deleteWebhook", Json.object());
        assertThat(bot.poll(0, 0).path("ok").asBoolean()).isTrue();
    }

    @Test
    void only_the_kinds_asked_for_come() throws Exception {
        bot.call("getUpdates", "application/json", "{\"allowed_updates\":[\"message\"]}");
        Participant chat = server.privateChat(ana);
        long messageId = chat.says("helo");
        chat.edits(messageId, "hello");
        assertThat(bot.poll(0, 0).path("result")).hasSize(1);
    }

    @Test
    void any_update_can_be_queued() throws Exception {
        server.update("{\"poetry\":{\"verse\":1}}");
        server.update("{\"update_id\":7,\"message\":{\"date\":9999999999}}");
        JsonNode updates = bot.poll(0, 0).path("result");
        assertThat(updates.path(0).path("poetry").path("verse").asInt()).isOne();
        assertThat(updates.path(1).path("update_id").asInt()).isEqualTo(7);
    }

    @Test
    void privacy_mode_keeps_talk_among_people_from_the_bot() throws Exception {
        Group group = server.group(-500, "Practice");
        group.member(ana).says("what a day");
        group.member(ana).says("/help");
        group.member(ana).says("@parley_test_bot are you open?");
        assertThat(bot.poll(0, 0).path("result"))
                .extracting(update -> update.path("message").path("text").asText())
                .containsExactly("/help", "@parley_test_bot are you open?");
    }

    @Test
    void a_server_that_goes_down_comes_back_on_its_port() throws Exception {
        server.privateChat(ana).says("hello");
        assertThat(bot.poll(0, 0).path("result")).hasSize(1);
        server.refuseConnections();
        assertThatThrownBy(() -> bot.poll(0, 0)).isInstanceOf(IOException.class);
        server.acceptConnections();
        assertThat(bot.poll(0, 0).path("result")).hasSize(1);
    }
}
