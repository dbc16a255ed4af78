package dev.parley.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.telegram.BotToken;
import dev.parley.telegram.TelegramConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
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
    private final String files;
    private final ApiTimeouts timeouts;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor limits;

    BotApi(TelegramConfig config, ApiTimeouts timeouts) {
        BotToken token = new BotToken(config.token().orElseThrow());
        this.base = config.apiUrl() + "/bot" + token.value() + "/";
        this.files = config.apiUrl() + "/file/bot" + token.value() + "/";
        this.timeouts = timeouts;
        this.http = OneAttemptClient.of(timeouts);
        this.limits =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("telegram-time-limit").daemon().factory());
        this.limits.setRemoveOnCancelPolicy(true);
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
        HttpPost request = new HttpPost(base + name);
        request.setEntity(new ByteArrayEntity(json(parameters), ContentType.APPLICATION_JSON));
        // A server that drips its answer would keep within every limit between two bytes.
        Future<?> end = limits.schedule(request::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, BotApi::read);
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the call was given up");
            }
            return request.isCancelled()
                    ? new ApiAnswer.Lost("no answer within " + limit.toSeconds() + " s")
                    : CallFailure.answer(failure);
        } catch (CancellationException waiting) {
            // What the pool throws at who waits for a connection when the time is over, or when it
            // closes.
            return new ApiAnswer.Unsent("no connection became free");
        } finally {
            end.cancel(false);
        }
    }

    /**
     * Downloads a file that {@code getFile} named. The library's own way goes to Telegram's server
     * whatever is configured.
     *
     * @param path the file's path as {@code getFile} gives it
     * @return the file; to be closed
     * @throws IOException when there is no file to be had; names neither the address nor the token
     */
    public InputStream download(String path) throws IOException {
        HttpGet request = new HttpGet(files + path);
        Future<?> end =
                limits.schedule(
                        request::cancel, timeouts.download().toMillis(), TimeUnit.MILLISECONDS);
        ClassicHttpResponse response;
        try {
            response = http.executeOpen(null, request, null);
        } catch (IOException | CancellationException failure) {
            end.cancel(false);
            // Without the cause: its message may hold the address, and that the token.
            throw new IOException(
                    "a file cannot be downloaded from Telegram: "
                            + failure.getClass().getSimpleName());
        }
        HttpEntity body = response.getEntity();
        if (response.getCode() != HttpStatus.SC_OK || body == null) {
            end.cancel(false);
            response.close();
            throw new IOException("Telegram answers a download with " + response.getCode());
        }
        return new Download(body.getContent(), response, end);
    }

    private static ApiAnswer read(ClassicHttpResponse response) throws IOException {
        HttpEntity body = response.getEntity();
        return ApiResponse.read(
                response.getCode(),
                body == null ? new byte[0] : EntityUtils.toByteArray(body, LARGEST_ANSWER));
    }

    @PreDestroy
    void close() {
        limits.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private static byte[] json(Object parameters) {
        try {
            return JSON.writeValueAsBytes(parameters);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("the parameters cannot be written as JSON", fault);
        }
    }
}
