package dev.parley.testservers.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.Json;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private final TelegramServer server = TelegramServer.start(BotClient.TOKEN);
    private final BotClient bot = new BotClient(server);
    private final Journal<Request> taken = new Journal<>();
    private final FaultPlan<Integer> statuses = new FaultPlan<>();
    private final CountDownLatch anaMayGoOn = new CountDownLatch(1);
    private final LoopbackServer hook = LoopbackServer.start(this::take);

    private final Participant ana = server.privateChat(server.user(1, "Ana", "ro"));
    private final Participant jean = server.privateChat(server.user(2, "Jean", "fr"));

    @AfterEach
    void stop() {
        bot.close();
        server.close();
        hook.close();
    }

    private Reply take(Request request) throws InterruptedException {
        if (request.body().contains("wait")) {
            anaMayGoOn.await();
        }
        int status = statuses.draw().orElse(200);
        if (status == 200) {
            taken.add(request);
        }
        return Reply.json(status, Json.object());
    }

    private List<String> texts() {
        return taken.all().stream()
                .map(request -> Json.parse(request.body()).orElseThrow())
                .map(update -> update.path("message").path("text").asText())
                .toList();
    }

    private void setWebhook() throws Exception {
        ObjectNode webhook =
                Json.object().put("url", hook.url() + "/t").put("secret_token", "s3cret");
        assertThat(bot.call("setWebhook", webhook).path("ok").asBoolean()).isTrue();
    }

    @Test
    void updates_come_with_the_secret_also_those_from_before() throws Exception {
        ana.says("before");
        setWebhook();
        ana.says("after");
        assertThat(taken.await(2, Duration.ofSeconds(5))).isTrue();
        assertThat(texts()).containsExactly("before", "after");
        assertThat(taken.all())
                .allSatisfy(request ->
                        assertThat(request.header("X-Telegram-Bot-Api-Secret-Token"))
                                .hasValue("s3cret"));
        await().until(() -> server.pendingUpdates() == 0);
    }

    @Test
    void a_failed_update_is_repeated_before_the_next_of_its_chat() throws Exception {
        server.webhook().retryAfter(Duration.ofMillis(5), Duration.ofMillis(10));
        statuses.next(3, 503);
        setWebhook();
        ana.says("one");
        ana.says("two");
        assertThat(taken.await(2, Duration.ofSeconds(5))).isTrue();
        assertThat(texts()).containsExactly("one", "two");
        JsonNode info = bot.call("getWebhookInfo", Json.object()).path("result");
        assertThat(info.path("last_error_message").asText())
                .isEqualTo("Wrong response from the webhook: 503");
    }

    @Test
    void a_slow_chat_holds_up_no_other() throws Exception {
        setWebhook();
        ana.says("wait");
        ana.says("later");
        jean.says("quick");
        assertThat(taken.await(1, Duration.ofSeconds(5))).isTrue();
        assertThat(texts()).containsExactly("quick");
        anaMayGoOn.countDown();
        assertThat(taken.await(3, Duration.ofSeconds(5))).isTrue();
        assertThat(texts()).containsExactly("quick", "wait", "later");
    }

    @Test
    void an_update_can_come_twice() throws Exception {
        server.webhook().deliverTwiceEvery(2);
        setWebhook();
        ana.says("one");
        ana.says("two");
        assertThat(taken.await(3, Duration.ofSeconds(5))).isTrue();
        assertThat(texts()).containsExactly("one", "two", "two");
    }

    @Test
    void a_public_url_must_be_https_and_goes_through_the_gateway() throws Exception {
        ObjectNode webhook = Json.object().put("url", "http://bot.example.org/t");
        assertThat(bot.call("setWebhook", webhook).path("description").asText())
                .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");

        server.webhook().gateway(URI.create(hook.url()));
        bot.call("setWebhook", webhook.put("url", "https://bot.example.org/t"));
        ana.says("hello");
        assertThat(taken.await(1, Duration.ofSeconds(5))).isTrue();
        assertThat(taken.all().getFirst().path()).isEqualTo("/t");
    }

    @Test
    void a_secret_with_unallowed_characters_is_refused() throws Exception {
        ObjectNode webhook = Json.object().put("url", hook.url()).put("secret_token", "a b");
        assertThat(bot.call("setWebhook", webhook).path("error_code").asInt()).isEqualTo(400);
    }
}
