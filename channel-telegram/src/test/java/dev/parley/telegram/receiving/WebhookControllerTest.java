package dev.parley.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.TelegramFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookControllerTest {

    private static final String SECRET = "a-webhook_secret";
    private static final int MEBIBYTE = 1024 * 1024;

    private final TelegramFixture telegram =
            TelegramFixture.start(
                    Map.of(
                            "parley.telegram.mode", "webhook",
                            "parley.telegram.webhook-secret", SECRET,
                            "parley.public-url", "http://127.0.0.1:1"));
    private final URI webhook = telegram.serve().resolve("/webhooks/telegram");
    private final HttpClient http = HttpClient.newHttpClient();
    private int updateId;

    @BeforeEach
    void nextUpdate() {
        updateId += 10;
    }

    @AfterAll
    void close() {
        http.close();
        telegram.close();
    }

    @Test
    void an_update_is_stored_before_it_is_acknowledged() throws Exception {
        assertThat(post(update("hello")).statusCode()).isEqualTo(200);
        assertThat(telegram.inbox().contents()).contains("Text[text=hello]");
    }

    @Test
    void the_same_update_again_is_acknowledged_and_not_stored_again() throws Exception {
        int before = telegram.inbox().duplicates();
        assertThat(post(update("twice")).statusCode()).isEqualTo(200);
        assertThat(post(update("twice")).statusCode()).isEqualTo(200);
        assertThat(telegram.inbox().duplicates()).isEqualTo(before + 1);
    }

    @Test
    void a_wrong_or_missing_secret_is_refused_without_detail() throws Exception {
        double before = refused("secret_wrong");
        HttpRequest.Builder without =
                HttpRequest.newBuilder(webhook)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(update("x")));
        assertThat(send(without).statusCode()).isEqualTo(401);
        assertThat(
                        send(without.header("X-Telegram-Bot-Api-Secret-Token", "a-webhook_secreT"))
                                .body())
                .doesNotContain("secreT", "Telegram");
        assertThat(refused("secret_wrong")).isEqualTo(before + 2);
        assertThat(telegram.inbox().contents()).doesNotContain("Text[text=x]");
    }

    @Test
    void what_is_no_json_is_refused() throws Exception {
        for (String body :
                new String[] {
                    "",
                    "{",
                    "{\"update_id\":1,}",
                    "hello",
                    "{} {}",
                    "{\"update_id\":1,\"update_id\":2}",
                    "\0"
                }) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(post("{").body()).contains("\"code\":\"json_malformed\"");
    }

    @Test
    void json_that_is_no_update_is_kept_as_a_trace_and_acknowledged() throws Exception {
        double before = telegram.counted("parley.inbound.malformed", "channel", "telegram");
        for (String body :
                new String[] {
                    "{}", "[]", "null", "{\"update_id\":\"x\"}", "{\"update_id\":1e400}"
                }) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(200);
        }
        assertThat(telegram.counted("parley.inbound.malformed", "channel", "telegram"))
                .isEqualTo(before + 5);
        assertThat(telegram.inbox().contents()).contains("Ignored[kind=malformed]");
    }

    @Test
    void another_media_type_is_refused() throws Exception {
        HttpRequest.Builder form =
                request().setHeader("Content-Type", "application/x-www-form-urlencoded");
        assertThat(send(form.POST(BodyPublishers.ofString("a=b"))).statusCode()).isEqualTo(415);
        HttpRequest.Builder none =
                HttpRequest.newBuilder(webhook).header("X-Telegram-Bot-Api-Secret-Token", SECRET);
        assertThat(send(none.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(415);
        HttpRequest.Builder charset =
                request().setHeader("Content-Type", "application/json; charset=utf-8");
        assertThat(send(charset.POST(BodyPublishers.ofString(update("charset")))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_method_is_refused() throws Exception {
        assertThat(send(request().GET()).statusCode()).isEqualTo(405);
    }

    @Test
    void a_body_of_a_mebibyte_is_taken_and_a_longer_one_refused() throws Exception {
        String fits = update("a".repeat(MEBIBYTE - update("").length()));
        assertThat(fits.getBytes(StandardCharsets.UTF_8)).hasSize(MEBIBYTE);
        assertThat(post(fits).statusCode()).isEqualTo(200);
        assertThat(post(fits + " ").statusCode()).isEqualTo(413);
    }

    @Test
    void a_long_body_that_does_not_tell_its_length_is_not_read_to_its_end() throws Exception {
        byte[] long_ = new byte[8 * MEBIBYTE];
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long_));
        assertThat(send(request().POST(chunked)).statusCode()).isEqualTo(413);
    }

    @Test
    void while_the_inbox_is_away_nothing_is_acknowledged() throws Exception {
        telegram.inbox().isAwayFor(1);
        assertThat(post(update("later")).statusCode()).isEqualTo(503);
        assertThat(telegram.inbox().contents()).doesNotContain("Text[text=later]");
        assertThat(post(update("later")).statusCode()).isEqualTo(200);
        assertThat(telegram.inbox().contents()).contains("Text[text=later]");
    }

    @Test
    void a_hundred_thousand_characters_arrive_whole() throws Exception {
        assertThat(post(update("ș".repeat(100_000))).statusCode()).isEqualTo(200);
        assertThat(telegram.inbox().contents()).contains("Text[text=" + "ș".repeat(100_000) + "]");
    }

    private String update(String text) {
        return """
        {"update_id":%d,"message":{"message_id":77,"date":1795000000,"text":"%s",\
        "from":{"id":501,"is_bot":false,"first_name":"Ana"},"chat":{"id":501,"type":"private"}}}\
        """
                .formatted(1_000_000 + updateId, text);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request().POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private double refused(String reason) {
        return telegram.counted("parley.webhook.refused", "channel", "telegram", "reason", reason);
    }
}
