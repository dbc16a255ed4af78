package dev.parley.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.inbox.InboxUnavailableException;
import dev.parley.telegram.TelegramConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes updates from Telegram's webhook: 200 means that they are stored. Runs on threads of the
 * system's own, of which there are as many as Telegram has connections: virtual ones would queue
 * behind the turns of a busy process, and Telegram would wait for its answer.
 */
@Controller("/webhooks/telegram")
@ExecuteOn(TaskExecutors.IO)
final class WebhookController {

    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private final TelegramConfig config;
    private final WebhookSecret secret;
    private final UpdateIntake intake;
    private final MeterRegistry meters;

    WebhookController(
            TelegramConfig config,
            WebhookSecret secret,
            UpdateIntake intake,
            MeterRegistry meters) {
        this.config = config;
        this.secret = secret;
        this.intake = intake;
        this.meters = meters;
    }

    /** The request comes with its body unread, so that a stranger's is never read. */
    @Post(consumes = MediaType.ALL)
    HttpResponse<?> receive(HttpRequest<?> request) throws IOException {
        if (config.receiving() == TelegramConfig.Mode.POLLING) {
            return HttpResponse.notFound();
        }
        if (!secret.is(request.getHeaders().findFirst(SECRET))) {
            return refused(Refusal.SECRET_WRONG);
        }
        if (!isJson(request)) {
            return refused(Refusal.MEDIA_TYPE_UNSUPPORTED);
        }
        return switch (UpdateBody.read(((ServerHttpRequest<?>) request).byteBody())) {
            case UpdateBody.Content.Json(JsonNode update) ->
                    stored(() -> intake.accept(List.of(update)), HttpResponse::ok);
            case UpdateBody.Content.Unreadable(ByteBuffer bytes) ->
                    stored(
                            () -> intake.keepUnreadable(bytes),
                            () -> refused(Refusal.JSON_MALFORMED));
            case UpdateBody.Content.Refused(Refusal why) -> refused(why);
        };
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    private HttpResponse<?> stored(Runnable storing, Supplier<HttpResponse<?>> done) {
        try {
            storing.run();
            return done.get();
        } catch (InboxUnavailableException _) {
            // The inbox says in the log what is wrong with it; Telegram brings the update again.
            return refused(Refusal.INBOX_UNAVAILABLE);
        }
    }

    private HttpResponse<?> refused(Refusal why) {
        meters.counter("parley.webhook.refused", "channel", "telegram", "reason", why.code())
                .increment();
        return HttpResponse.status(why.status())
                .contentType("application/problem+json")
                .body(why.problem());
    }
}
