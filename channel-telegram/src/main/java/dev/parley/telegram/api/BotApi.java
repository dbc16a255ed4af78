package dev.parley.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.telegram.BotToken;
import dev.parley.telegram.TelegramConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Calls methods of the Bot API, each exactly once. Blocks its caller, which should be a virtual
 * thread. Thread-safe.
 */
@Singleton
public final class BotApi {

    /** A hundred updates of the greatest length stay far below it. */
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final ApiTimeouts timeouts;
    private final HttpClient http;

    BotApi(TelegramConfig config, ApiTimeouts timeouts) {
        BotToken token = new BotToken(config.token().orElseThrow());
        this.base = config.apiUrl() + "/bot" + token.value() + "/";
        this.timeouts = timeouts;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeouts.connect())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /** Calls a method within the usual time limit. */
    public ApiAnswer call(BotApiMethod<?> method) throws InterruptedException {
        return call(method.getMethod(), method, timeouts.call());
    }

    /**
     * Calls a method.
     *
     * @param name the method's name
     * @param parameters an object whose JSON form holds the method's parameters
     * @param limit how long the whole call may take
     */
    public ApiAnswer call(String name, Object parameters, Duration limit)
            throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + name))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(json(parameters)))
                        .build();
        // The request's own time limit ends with the answer's headers; this one covers the body,
        // too.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return ApiResponse.read(response.statusCode(), response.body());
        } catch (ExecutionException failure) {
            return CallFailure.answer(failure.getCause());
        } catch (TimeoutException _) {
            return new ApiAnswer.Lost("no answer within " + limit.toSeconds() + " s");
        } finally {
            answer.cancel(true);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    private static byte[] json(Object parameters) {
        try {
            return JSON.writeValueAsBytes(parameters);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("the parameters cannot be written as JSON", fault);
        }
    }
}
