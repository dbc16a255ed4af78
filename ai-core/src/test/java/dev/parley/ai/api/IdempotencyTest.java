package dev.parley.ai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.function.Counting;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes on one database get the same call. */
@ExtendWith(StorageExtension.class)
final class IdempotencyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> COUNTING = Map.of("test.functions", "counting");

    private final AiCoreProgram one;
    private final AiCoreProgram other;
    private final HttpClient http = HttpClient.newHttpClient();

    IdempotencyTest(Storage storage) {
        one = AiCoreProgram.start(storage, COUNTING);
        other = AiCoreProgram.start(storage, COUNTING);
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        one.close();
        other.close();
    }

    @Test
    void a_call_that_two_processes_get_at_once_is_done_once_and_answered_twice() throws Exception {
        var first = call(one, "at-once", 7);
        assertThat(counting(one).begun.await(30, TimeUnit.SECONDS)).isTrue();
        var second = call(other, "at-once", 7);
        counting(one).release.countDown();
        assertThat(result(first.get(30, TimeUnit.SECONDS)).path("total").asInt()).isEqualTo(7);
        assertThat(result(second.get(30, TimeUnit.SECONDS)).path("total").asInt()).isEqualTo(7);
        assertThat(counting(one).calls).hasValue(1);
        assertThat(counting(other).calls).hasValue(0);
    }

    @Test
    void a_repeat_gets_the_first_result_and_another_key_is_another_call() throws Exception {
        counting(one).release.countDown();
        assertThat(result(call(one, "k-1", 1).get()).path("total").asInt()).isEqualTo(1);
        assertThat(result(call(one, "k-1", 1).get()).path("total").asInt()).isEqualTo(1);
        assertThat(result(call(one, "k-2", 1).get()).path("total").asInt()).isEqualTo(2);
        assertThat(counting(one).calls).hasValue(2);
    }

    @Test
    void a_key_is_not_taken_for_another_call() throws Exception {
        counting(one).release.countDown();
        assertThat(call(one, "k-3", 1).get().statusCode()).isEqualTo(200);
        HttpResponse<String> reused = call(one, "k-3", 2).get();
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(reused.body()).path("code").asText())
                .isEqualTo("idempotency_key_reused");
        assertThat(counting(one).calls).hasValue(1);
    }

    @Test
    void a_call_that_was_refused_leaves_its_key_free() throws Exception {
        counting(one).release.countDown();
        assertThat(call(one, "k-4", -1).get().statusCode()).isEqualTo(409);
        assertThat(call(one, "k-4", 5).get().statusCode()).isEqualTo(200);
    }

    @Test
    void a_call_that_takes_too_long_is_given_up_and_can_be_repeated(Storage storage)
            throws Exception {
        try (AiCoreProgram hasty =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "test.functions", "counting",
                                "parley.functions.time-limit", "3s"))) {
            HttpResponse<String> late = call(hasty, "k-5", 1).get();
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.headers().firstValue("retry-after")).isPresent();
            counting(hasty).release.countDown();
            assertThat(call(hasty, "k-5", 1).get().statusCode()).isEqualTo(200);
        }
    }

    private static Counting counting(AiCoreProgram program) {
        return program.bean(Counting.class);
    }

    private static JsonNode result(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).path("result");
    }

    private CompletableFuture<HttpResponse<String>> call(AiCoreProgram at, String key, int by) {
        return http.sendAsync(
                HttpRequest.newBuilder(at.url().resolve("/ai/execute"))
                        .header("Authorization", "Bearer " + AiCoreProgram.KEY)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"type\":\"function\",\"name\":\"count\",\"arguments\":{\"by\":%d},\"idempotency_key\":\"%s\"}"
                                                .formatted(by, key)))
                        .build(),
                BodyHandlers.ofString());
    }
}
