package dev.parley.testservers.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.testservers.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final long CHAT = 1001;
    private static final String SEND = "/bot" + BotClient.TOKEN + "/sendMessage";

    private final TelegramServer server = TelegramServer.start(BotClient.TOKEN);
    private final BotClient bot = new BotClient(server);

    FaultsTest() {
        server.privateChat(server.user(CHAT, "Ana", "ro"));
    }

    @AfterEach
    void stop() {
        bot.close();
        server.close();
    }

    @Test
    void refused_messages_are_not_delivered() throws Exception {
        server.faults().next(1, new TelegramFault.TooManyRequests(Duration.ofMillis(1500)));
        server.faults().next(1, new TelegramFault.ServerError(500));
        server.faults().next(1, new TelegramFault.GatewayError(502));
        String body = Json.object().put("chat_id", CHAT).put("text", "hi").toString();

        JsonNode limited = bot.send(CHAT, "hi");
        JsonNode failed = bot.send(CHAT, "hi");
        HttpResponse<String> page = bot.post(SEND, "application/json", body);
        JsonNode delivered = bot.send(CHAT, "hi");

        assertThat(limited.path("parameters").path("retry_after").asInt()).isEqualTo(2);
        assertThat(failed.path("error_code").asInt()).isEqualTo(500);
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<html>");
        assertThat(delivered.path("ok").asBoolean()).isTrue();
        assertThat(server.sent()).hasSize(1);
    }

    @Test
    void a_connection_is_cut_before_or_after_the_message_was_delivered() {
        server.faults().next(1, new TelegramFault.CutBefore());
        assertThatThrownBy(() -> bot.send(CHAT, "lost")).isInstanceOf(IOException.class);
        server.faults().next(1, new TelegramFault.CutAfter());
        assertThatThrownBy(() -> bot.send(CHAT, "kept")).isInstanceOf(IOException.class);
        assertThat(server.sent()).extracting(SentMessage::text).containsExactly("kept");
    }

    @Test
    void every_nth_call_is_hit_until_the_plan_is_cleared() throws Exception {
        server.faults("sendMessage").every(3, new TelegramFault.ServerError(500));
        for (int i = 0; i < 6; i++) {
            bot.send(CHAT, "message " + i);
        }
        server.faults("sendMessage").clear();
        bot.send(CHAT, "last");
        assertThat(server.sent())
                .extracting(SentMessage::text)
                .containsExactly("message 0", "message 1", "message 3", "message 4", "last");
    }

    @Test
    void a_late_answer_leaves_the_message_delivered_at_once() throws Exception {
        server.faults().next(1, new TelegramFault.AnswerLate(Duration.ofMillis(20)));
        assertThat(bot.send(CHAT, "late").path("ok").asBoolean()).isTrue();
        server.faults().next(1, new TelegramFault.AnswerLate(Duration.ofMinutes(5)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> answer = threads.submit(() -> bot.send(CHAT, "much later"));
            assertThat(server.sentJournal().await(2, Duration.ofSeconds(10))).isTrue();
            assertThat(answer.isDone()).isFalse();
            server.close();
        }
    }

    @Test
    void over_the_limit_a_message_gets_429() throws Exception {
        server.limit(new RateLimits(30, 0.01, 0));
        assertThat(bot.send(CHAT, "first").path("ok").asBoolean()).isTrue();
        JsonNode second = bot.send(CHAT, "second");
        assertThat(second.path("error_code").asInt()).isEqualTo(429);
        assertThat(second.path("parameters").path("retry_after").asInt()).isBetween(1, 100);
    }
}
