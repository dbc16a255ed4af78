package dev.parley.testservers.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Posts one update to the bot. */
final class WebhookPost {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final HttpClient http;
    private final String secretToken;

    WebhookPost(HttpClient http, String secretToken) {
        this.http = http;
        this.secretToken = secretToken;
    }

    /** What went wrong, in words for {@code getWebhookInfo}; empty when the bot took the update. */
    Optional<String> post(URI target, Update update) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .timeout(LONGEST_WAIT)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(update.json().toString()));
        if (!secretToken.isEmpty()) {
            request.header(SECRET_HEADER, secretToken);
        }
        try {
            int status =
                    http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2
                    ? Optional.empty()
                    : Optional.of("Wrong response from the webhook: " + status);
        } catch (IOException e) {
            return Optional.of("Connection failed: " + e);
        }
    }
}
