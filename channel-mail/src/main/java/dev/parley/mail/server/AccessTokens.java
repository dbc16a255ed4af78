package dev.parley.mail.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.clock.Steady;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** OAuth2 access tokens, fetched anew before they end. Thread-safe. */
@Singleton
final class AccessTokens implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SPARE = Duration.ofMinutes(2);
    private static final long USUAL_SECONDS = 3600;
    private static final int OK = 200;

    private final OAuthConfig config;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private Token current = new Token("", Instant.MIN);

    AccessTokens(OAuthConfig config, @Steady InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    /** Whether the mail servers are signed in to by tokens. */
    boolean areUsed() {
        return config.tokenUrl().isPresent();
    }

    /**
     * A token that is good for now.
     *
     * @throws AuthenticationFailedException when the provider refuses to give one
     */
    synchronized String current() throws MessagingException {
        if (clock.instant().isAfter(current.until())) {
            current = fetch();
        }
        return current.value();
    }

    /** The present token was refused: the next one is fetched. */
    synchronized void refused() {
        current = new Token("", Instant.MIN);
    }

    private Token fetch() throws MessagingException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(config.tokenUrl().orElseThrow()))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form()))
                        .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            JsonNode body = json.readTree(answer.body());
            String token = body.path("access_token").asText("");
            if (answer.statusCode() != OK || token.isEmpty()) {
                throw new AuthenticationFailedException(
                        "OAuth2: the token endpoint answers %d, %s"
                                .formatted(
                                        answer.statusCode(),
                                        body.path("error").asText("without a token")));
            }
            Duration lasts =
                    Duration.ofSeconds(body.path("expires_in").asLong(USUAL_SECONDS)).minus(SPARE);
            return new Token(token, clock.instant().plus(lasts));
        } catch (JsonProcessingException _) {
            throw new MessagingException("OAuth2: the token endpoint's answer is not JSON");
        } catch (IOException failure) {
            throw new MessagingException("OAuth2: the token endpoint cannot be reached", failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MessagingException("interrupted");
        }
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "grant_type",
                config.refreshToken().isPresent() ? "refresh_token" : "client_credentials");
        config.refreshToken().ifPresent(token -> fields.put("refresh_token", token));
        config.clientId().ifPresent(id -> fields.put("client_id", id));
        config.clientSecret().ifPresent(secret -> fields.put("client_secret", secret));
        config.scope().ifPresent(scope -> fields.put("scope", scope));
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    @PreDestroy
    public void close() {
        client.close();
    }
}
