package dev.parley.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.AiCoreBusyException;
import dev.parley.redis.RedisSlots;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ServedModel;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
final class SharedSlotsTest {

    /** Redis is every test's: a model of its own for each. */
    private final String served = "m" + UUID.randomUUID() + ":1b";

    private final String model = "ollama/" + served;
    private final OllamaServer ollama = OllamaServer.start();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Storage storage;

    SharedSlotsTest(Storage storage) {
        this.storage = storage;
        ollama.models(ServedModel.chat(served));
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
        ollama.close();
    }

    private Models start(Map<String, Object> more) {
        Map<String, Object> settings =
                new HashMap<>(
                        Map.of(
                                "parley.ollama.url",
                                ollama.url(),
                                "parley.models.seeds[0].name",
                                model,
                                "parley.models.seeds[0].slots",
                                4));
        settings.putAll(more);
        return Models.start(storage, settings);
    }

    @Test
    void fifty_calls_on_four_slots_are_answered_in_the_order_in_which_they_came() throws Exception {
        ollama.timing(Duration.ofMillis(20), Duration.ZERO, Duration.ZERO);
        try (Models models = start(Map.of())) {
            models.ask(model);
            List<Future<Draft>> drafts = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int number = i;
                drafts.add(callers.submit(() -> models.askAs(model, "question " + number)));
                await().until(() -> models.waiting(model) + ollama.requests().size() > 1 + number);
            }
            for (Future<Draft> draft : drafts) {
                assertThat(draft.get().model().value()).isEqualTo(model);
            }
            assertThat(ollama.mostParallel()).isLessThanOrEqualTo(4);
            assertThat(order()).isEqualTo(sorted());
        }
    }

    private List<Integer> order() {
        return ollama.requests().stream()
                .skip(1)
                .map(request -> request.prompt().replaceAll("(?s).*question (\\d+).*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<Integer> sorted() {
        return IntStream.range(0, 50).boxed().toList();
    }

    @Test
    void processes_share_the_slots_that_a_model_has() throws Exception {
        ollama.timing(Duration.ofMillis(30), Duration.ZERO, Duration.ZERO);
        try (Models one = start(Map.of());
                Models other = start(Map.of())) {
            assertThat(List.of(one.slots(), other.slots())).hasSize(2);
            List<Callable<Draft>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> one.ask(model));
                calls.add(() -> other.ask(model));
            }
            for (Future<Draft> draft : callers.invokeAll(calls)) {
                assertThat(draft.get().model().value()).isEqualTo(model);
            }
            assertThat(ollama.mostParallel()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void the_slots_of_a_process_that_died_are_free_again() throws Exception {
        try (Models living = start(Map.of())) {
            try (Models dead = start(Map.of())) {
                for (int i = 0; i < 4; i++) {
                    assertThat(dead.slots().take(model, 4, Duration.ofSeconds(1))).isPresent();
                }
                assertThat(living.slots().take(model, 4, Duration.ofMillis(100))).isEmpty();
            }
            Optional<RedisSlots.Slot> slot = living.slots().take(model, 4, Duration.ofSeconds(30));
            assertThat(slot).isPresent();
            living.slots().free(slot.get());
        }
    }

    @Test
    void without_redis_each_process_keeps_to_the_number_by_itself() throws Exception {
        ollama.timing(Duration.ofMillis(20), Duration.ZERO, Duration.ZERO);
        try (Models models = start(Map.of("parley.redis.url", "redis://127.0.0.1:9"))) {
            List<Callable<Draft>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> models.ask(model));
            }
            for (Future<Draft> draft : callers.invokeAll(calls)) {
                assertThat(draft.get().model().value()).isEqualTo(model);
            }
            assertThat(ollama.mostParallel()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void where_too_many_wait_the_next_one_is_told_so_at_once() throws Exception {
        ollama.timing(Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO);
        try (Models models = start(Map.of("parley.models.queue", 2))) {
            List<Future<Draft>> waiting = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                waiting.add(callers.submit(() -> models.ask(model)));
            }
            await().until(() -> models.waiting(model) == 2);
            assertThatThrownBy(() -> models.ask(model))
                    .isInstanceOf(AiCoreBusyException.class)
                    .hasMessageContaining("2 calls wait");
            waiting.forEach(call -> call.cancel(true));
        }
    }
}
