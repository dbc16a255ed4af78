package dev.parley.telegram.receiving;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.telegram.TelegramConfig;
import dev.parley.telegram.TelegramStatus;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.ApiTimeouts;
import dev.parley.telegram.api.BotApi;
import dev.parley.telegram.update.UpdateMapping;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/** Makes the bot ready to receive. Each step is repeated until Telegram has done it. */
@Singleton
final class BotSetup {

    /** Telegram's greatest number: updates that arrive together share one commit. */
    private static final int CONNECTIONS = 100;

    private final BotApi api;
    private final ApiTimeouts timeouts;
    private final TelegramConfig config;
    private final WebhookSecret secret;
    private final RetryPauses pauses;
    private final KnownBot bot;
    private final TelegramStatus status;

    BotSetup(
            BotApi api,
            ApiTimeouts timeouts,
            TelegramConfig config,
            WebhookSecret secret,
            RetryPauses pauses,
            KnownBot bot,
            TelegramStatus status) {
        this.api = api;
        this.timeouts = timeouts;
        this.config = config;
        this.secret = secret;
        this.pauses = pauses;
        this.bot = bot;
        this.status = status;
    }

    /** Telegram's form for {@code setWebhook}; the library's is for uploads only. */
    private record Webhook(
            String url,
            @JsonProperty("secret_token") String secretToken,
            @JsonProperty("max_connections") int connections,
            @JsonProperty("allowed_updates") List<String> kinds,
            @JsonProperty("drop_pending_updates") boolean dropPending) {}

    /** One call to Telegram. */
    @FunctionalInterface
    private interface Call {
        ApiAnswer make() throws InterruptedException;
    }

    /** Telegram brings updates to the webhook from now on. */
    void forWebhook() throws InterruptedException {
        identify();
        Webhook webhook =
                new Webhook(
                        config.publicUrl().orElseThrow() + "/webhooks/telegram",
                        secret.value(),
                        CONNECTIONS,
                        UpdateMapping.KINDS,
                        false);
        untilDone(() -> api.call("setWebhook", webhook, timeouts.call()));
        status.receiving(bot.identity().userName());
    }

    /**
     * Telegram keeps updates until they are fetched from now on, and those that wait already, too.
     */
    void forPolling() throws InterruptedException {
        identify();
        untilDone(() -> api.call(DeleteWebhook.builder().dropPendingUpdates(false).build()));
    }

    private void identify() throws InterruptedException {
        JsonNode me = untilDone(() -> api.call(GetMe.builder().build()));
        JsonNode id = me.path("id");
        JsonNode userName = me.path("username");
        bot.is(
                id.isIntegralNumber() ? OptionalLong.of(id.longValue()) : OptionalLong.empty(),
                Optional.of(userName).filter(JsonNode::isTextual).map(JsonNode::textValue));
    }

    private JsonNode untilDone(Call call) throws InterruptedException {
        for (int failures = 1; ; failures++) {
            ApiAnswer answer = call.make();
            if (answer instanceof ApiAnswer.Done(JsonNode result)) {
                return result;
            }
            status.troubled(answer.explanation());
            Thread.sleep(pauses.after(answer, failures));
        }
    }
}
