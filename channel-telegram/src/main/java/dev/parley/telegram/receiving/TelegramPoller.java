package dev.parley.telegram.receiving;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.inbox.InboxUnavailableException;
import dev.parley.telegram.TelegramStatus;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.ApiTimeouts;
import dev.parley.telegram.api.BotApi;
import dev.parley.telegram.update.UpdateMapping;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Fetches updates and puts them into the inbox. The next request confirms what the one before
 * brought, so it is made only when that is stored: what could not be stored comes again.
 */
@Singleton
final class TelegramPoller {

    private static final int MOST_AT_ONCE = 100;

    private final BotApi api;
    private final ApiTimeouts timeouts;
    private final UpdateIntake intake;
    private final RetryPauses pauses;
    private final KnownBot bot;
    private final TelegramStatus status;

    TelegramPoller(
            BotApi api,
            ApiTimeouts timeouts,
            UpdateIntake intake,
            RetryPauses pauses,
            KnownBot bot,
            TelegramStatus status) {
        this.api = api;
        this.timeouts = timeouts;
        this.intake = intake;
        this.pauses = pauses;
        this.bot = bot;
        this.status = status;
    }

    /**
     * Telegram's form for {@code getUpdates}; the library's cannot hold every update's id.
     *
     * @param offset the first update wanted; all before it are confirmed. Zero: the first that is
     *     not confirmed
     */
    private record Request(
            long offset,
            int limit,
            @JsonProperty("timeout") long seconds,
            @JsonProperty("allowed_updates") List<String> kinds) {}

    /** Fetches updates until interrupted. */
    void poll() throws InterruptedException {
        Progress progress = new Progress(0, 0);
        try {
            while (true) {
                progress = step(progress);
            }
        } finally {
            status.stopped();
        }
    }

    /**
     * How far fetching has come.
     *
     * @param offset where to go on
     * @param failures since something went right
     */
    private record Progress(long offset, int failures) {

        Progress failed() {
            return new Progress(offset, failures + 1);
        }
    }

    private Progress step(Progress progress) throws InterruptedException {
        ApiAnswer answer = fetch(progress);
        if (answer instanceof ApiAnswer.Done(JsonNode updates) && updates.isArray()) {
            return take(updates, progress);
        }
        Progress failed = progress.failed();
        status.troubled(answer.explanation());
        Thread.sleep(pauses.after(answer, failed.failures()));
        return failed;
    }

    /** As long as it is not known that all is well, Telegram is asked to answer at once. */
    private ApiAnswer fetch(Progress progress) throws InterruptedException {
        boolean well = status.state() instanceof TelegramStatus.State.Receiving;
        Duration hold = well ? timeouts.poll() : Duration.ZERO;
        Request request =
                new Request(progress.offset(), MOST_AT_ONCE, hold.toSeconds(), UpdateMapping.KINDS);
        return api.call("getUpdates", request, hold.plus(timeouts.call()));
    }

    private Progress take(JsonNode updates, Progress progress) throws InterruptedException {
        long next = next(updates);
        try {
            intake.accept(StreamSupport.stream(updates.spliterator(), false).toList());
        } catch (InboxUnavailableException _) {
            return again("the inbox cannot store: is the database running?", progress);
        }
        if (!updates.isEmpty() && next == 0) {
            return again("Telegram sends updates without ids", progress);
        }
        status.receiving(bot.identity().userName());
        return new Progress(next, 0);
    }

    private Progress again(String reason, Progress progress) throws InterruptedException {
        Progress failed = progress.failed();
        status.troubled(reason);
        Thread.sleep(pauses.after(failed.failures()));
        return failed;
    }

    /**
     * After the last one. Zero when there is none: then everything is confirmed, and ids may start
     * again from anywhere, as they do after a week without updates.
     */
    private static long next(JsonNode updates) {
        return StreamSupport.stream(updates.spliterator(), false)
                .map(update -> update.path("update_id"))
                .filter(id -> id.isIntegralNumber() && id.canConvertToLong())
                .mapToLong(id -> id.longValue() + 1)
                .max()
                .orElse(0);
    }
}
