package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.parley.testservers.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** {@code getUpdates}: one poll at a time, none while a webhook is set. Thread-safe. */
final class PollMethods {
    private static final int MOST_UPDATES = 100;
    private static final int LONGEST_POLL_SECONDS = 50;

    private final UpdateQueue updates;
    private final WebhookMethods webhook;
    private final AtomicLong newestPoll = new AtomicLong();

    PollMethods(UpdateQueue updates, WebhookMethods webhook) {
        this.updates = updates;
        this.webhook = webhook;
    }

    Map<String, BotMethod> methods() {
        return Map.of("getUpdates", this::getUpdates);
    }

    private JsonNode getUpdates(Parameters parameters) throws ApiException, InterruptedException {
        if (webhook.isSet()) {
            throw ApiException.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to"
                            + " delete the webhook first");
        }
        long poll = newestPoll.incrementAndGet();
        updates.wakeWaiting();
        UpdateKinds.read(parameters).ifPresent(updates::accept);
        updates.confirm(parameters.number("offset", 0));
        Duration timeout = timeout(parameters);
        updates.await(timeout, () -> conflict(poll).isPresent());
        Optional<ApiException> conflict = conflict(poll);
        if (conflict.isPresent()) {
            throw conflict.get();
        }
        return list(limit(parameters));
    }

    /** Why this poll has to end: the newer one wins, and so does a webhook. */
    private Optional<ApiException> conflict(long poll) {
        if (webhook.isSet()) {
            return Optional.of(ApiException.conflict("terminated by setWebhook request"));
        }
        if (newestPoll.get() != poll) {
            return Optional.of(
                    ApiException.conflict(
                            "terminated by other getUpdates request; make sure that only one bot"
                                    + " instance is running"));
        }
        return Optional.empty();
    }

    private ArrayNode list(int limit) {
        ArrayNode array = Json.array();
        updates.first(limit).forEach(update -> array.add(update.json()));
        return array;
    }

    private static int limit(Parameters parameters) {
        long limit = parameters.number("limit", MOST_UPDATES);
        return limit < 1 || limit > MOST_UPDATES ? MOST_UPDATES : (int) limit;
    }

    private static Duration timeout(Parameters parameters) {
        long seconds = Math.clamp(parameters.number("timeout", 0), 0, LONGEST_POLL_SECONDS);
        return Duration.ofSeconds(seconds);
    }
}
