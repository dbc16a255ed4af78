package dev.parley.assistant.remote;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.parley.assistant.AiCoreBusyException;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.AiCoreUnreachableException;
import dev.parley.clock.Steady;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the AI core of another process over HTTP, and knows since when it cannot be reached. Safe
 * for use by many threads.
 */
@Singleton
@Requires(property = "parley.ai-core.url")
final class CoreCalls implements AutoCloseable {

    /** In the problem of a call for which there was no place. */
    private static final String BUSY = "\"code\":\"busy\"";

    private static final long USUAL_WAIT_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(HttpAiCore.class);

    /** Fields this version does not know are a newer core's; they are skipped. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final AiCoreConfig config;
    private final InstantSource clock;
    private final HttpClient http;
    private final AtomicReference<Optional<Instant>> awaySince =
            new AtomicReference<>(Optional.empty());

    CoreCalls(AiCoreConfig config, @Steady InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(config.connectLimit())
                        .executor(task -> Thread.ofVirtual().name("ai-core-http").start(task))
                        .build();
    }

    @Override
    public void close() {
        http.close();
    }

    /** A call of JSON. */
    HttpRequest.Builder post(String path, Record body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(body)));
    }

    /** A call within the usual time limit. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(config.at(path))
                .timeout(config.timeLimit())
                .header("Authorization", "Bearer " + config.key())
                .header("Accept", "application/json");
    }

    private String sent(HttpRequest call) throws InterruptedException {
        HttpResponse<String> response = exchange(call);
        if (response.statusCode() == 200) {
            return response.body();
        }
        if (response.body().contains(BUSY)) {
            throw new AiCoreBusyException(
                    "the AI core at " + config.url() + " is busy", wait(response));
        }
        throw unavailable("answers " + response.statusCode() + hint(response.statusCode()), null);
    }

    /** Any answer at all. */
    HttpResponse<String> exchange(HttpRequest call) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(call, BodyHandlers.ofString());
            reached();
            return response;
        } catch (ConnectException | HttpConnectTimeoutException failure) {
            throw away(failure);
        } catch (IOException failure) {
            // It was there, and broke off over this call: the question may be the reason.
            reached();
            throw unavailable("does not answer", failure);
        }
    }

    private static Duration wait(HttpResponse<?> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("Retry-After").orElse(USUAL_WAIT_SECONDS));
    }

    private void reached() {
        if (awaySince.getAndSet(Optional.empty()).isPresent()) {
            LOG.info("the AI core at {} can be reached again", config.url());
        }
    }

    private AiCoreUnreachableException away(IOException failure) {
        Instant now = clock.instant();
        Optional<Instant> before =
                awaySince.getAndUpdate(since -> since.or(() -> Optional.of(now)));
        if (before.isEmpty()) {
            LOG.warn(
                    "the AI core at {} cannot be reached; questions wait for it",
                    config.url(),
                    failure);
        }
        Duration lasting = Duration.between(before.orElse(now), now);
        return new AiCoreUnreachableException(
                "the AI core at " + config.url() + " cannot be reached", failure, lasting);
    }

    private static String hint(int status) {
        return switch (status) {
            case 401 -> ": PARLEY_AI_CORE_KEY is not a key of it";
            case 403 -> ": PARLEY_AI_CORE_KEY needs the scopes answers and models:read";
            case 429 -> ": PARLEY_AI_CORE_KEY may be used more seldom than is needed";
            default -> "";
        };
    }

    /** What the call is answered, as a value. */
    <T> T answer(HttpRequest call, Class<T> type) throws InterruptedException {
        return read(sent(call), type);
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException failure) {
            // Without the cause: its message quotes the answer, which may be personal.
            throw unavailable("answers something else than a " + type.getSimpleName(), null);
        }
    }

    private static String write(Record call) {
        try {
            return JSON.writeValueAsString(call);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("a question cannot be written as JSON", failure);
        }
    }

    AiCoreUnavailableException unavailable(String what, @Nullable Throwable cause) {
        return new AiCoreUnavailableException("the AI core at " + config.url() + " " + what, cause);
    }
}
