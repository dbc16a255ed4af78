package dev.parley.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testservers.ollama.ModelFault;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are taken in pieces, so that the wait for the first one can be limited. */
@ExtendWith(StorageExtension.class)
final class FirstTokenTest {

    private static final String OLLAMA = "ollama/llama3.2:3b";
    private static final String OPENAI = "openai/llama3.2:3b";

    private final OllamaServer server = OllamaServer.start();
    private final Storage storage;

    FirstTokenTest(Storage storage) {
        this.storage = storage;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Models models(String limit) {
        return Models.start(
                storage,
                new HashMap<>(
                        Map.of(
                                "parley.ollama.url",
                                server.url(),
                                "parley.openai.url",
                                server.url() + "/v1",
                                "parley.models.first-token-limit",
                                limit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLLAMA, OPENAI})
    void an_answer_in_pieces_is_put_together(String model) throws InterruptedException {
        try (Models models = models("5s")) {
            Draft draft = models.ask(model);
            assertThat(draft.text()).isEqualTo(Models.EXTRACT);
            assertThat(draft.model().value()).isEqualTo(model);
            assertThat(server.requests().getLast().body().path("stream").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLLAMA, OPENAI})
    void a_model_that_does_not_begin_is_given_up_soon(String model) throws InterruptedException {
        server.timing(Duration.ofSeconds(30), Duration.ZERO, Duration.ZERO);
        try (Models models = models("200ms")) {
            long start = System.nanoTime();
            assertThat(models.ask(model).model().value()).isEqualTo("extractive");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(models.calls(model, "slow")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLLAMA, OPENAI})
    void one_that_began_may_write_slowly(String model) throws InterruptedException {
        server.timing(Duration.ZERO, Duration.ZERO, Duration.ofMillis(100));
        try (Models models = models("400ms")) {
            assertThat(models.ask(model).model().value()).isEqualTo(model);
        }
    }

    @Test
    void an_answer_that_breaks_off_at_any_byte_is_not_taken_for_a_whole_one()
            throws InterruptedException {
        try (Models models = models("5s")) {
            int whole = models.ask(OLLAMA).text().length();
            for (int bytes = 1; bytes < 900; bytes += 37) {
                server.faults().next(1, new ModelFault.BreakOff(bytes));
                Draft draft = models.ask(OLLAMA);
                assertThat(draft.text()).hasSize(whole);
                // What does not come from the model comes from its fallback: never half of it.
                assertThat(draft.model().value()).isIn("extractive", OLLAMA);
            }
            assertThat(models.calls(OLLAMA, "answered")).isGreaterThanOrEqualTo(1);
        }
    }
}
