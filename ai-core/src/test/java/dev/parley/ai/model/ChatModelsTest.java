package dev.parley.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.Model;
import dev.parley.testservers.ollama.ModelRequest;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ServedModel;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
final class ChatModelsTest {

    private final Storage storage;
    private final OllamaServer server = OllamaServer.start();

    ChatModelsTest(Storage storage) {
        this.storage = storage;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_model_gets_the_rules_the_numbered_sources_and_the_question()
            throws InterruptedException {
        try (Models models = models(Map.of())) {
            Draft draft = models.ask();
            assertThat(draft)
                    .satisfies(answer -> {
                        assertThat(answer.text()).isEqualTo(Models.EXTRACT);
                        assertThat(answer.model().value()).isEqualTo("ollama/llama3.2:3b");
                        assertThat(answer.fallback()).isFalse();
                        assertThat(answer.tokens()).isPositive();
                    });
            ModelRequest request = server.requests().getFirst();
            assertThat(request.messages().getFirst().role()).isEqualTo("system");
            assertThat(request.messages().getFirst().content()).contains("Answer in English");
            assertThat(request.messages().getLast().content())
                    .contains("[1] (Opening hours)\nThe practice is open", "When are you open?");
            assertThat(models.calls("ollama/llama3.2:3b", "answered")).isEqualTo(1);
        }
    }

    @Test
    void without_any_server_the_extractive_model_is_the_default_and_answers()
            throws InterruptedException {
        try (Models models = Models.start(storage, Map.of())) {
            assertThat(models.ask().fallback()).isFalse();
            assertThat(models.chat().models())
                    .singleElement()
                    .satisfies(model -> {
                        assertThat(model.name().value()).isEqualTo("extractive");
                        assertThat(model.available() && model.byDefault()).isTrue();
                    });
        }
    }

    @Test
    void the_models_of_a_server_are_found_and_those_for_embeddings_left_out()
            throws InterruptedException {
        server.models(ServedModel.chat("mistral:7b"), ServedModel.embedding("nomic-embed-text"));
        try (Models models = models(Map.of())) {
            models.ask();
            assertThat(names(models)).containsExactly("ollama/mistral:7b", "extractive");
            assertThat(models.table().bringUpToDate(List.of(), Map.of()).orElseThrow())
                    .extracting(model -> model.model().name().value())
                    .containsExactly(
                            "extractive", "ollama/mistral:7b", "ollama/nomic-embed-text:latest");
        }
    }

    @Test
    void a_model_of_which_only_a_newer_version_knows_how_to_ask_it_is_passed_over()
            throws InterruptedException {
        try (Models models = models(Map.of())) {
            models.ask();
            models.update(
                    """
                    ALTER TABLE model DROP CONSTRAINT model_provider_check, DROP CONSTRAINT model_purpose_check;
                    INSERT INTO model (name, provider, remote_name, purpose, origin)
                    VALUES ('oracle/delphi', 'oracle', 'delphi', 'chat', 'operator'),
                           ('ollama/singer', 'ollama', 'singer', 'song', 'operator')
                    """);
            assertThat(models.table().bringUpToDate(List.of(), Map.of()).orElseThrow())
                    .extracting(model -> model.model().name().value())
                    .doesNotContain("oracle/delphi", "ollama/singer")
                    .contains("extractive");
            assertThat(models.ask().fallback()).isFalse();
        }
    }

    @Test
    void a_chosen_model_answers() throws InterruptedException {
        server.models(ServedModel.chat("a:1b"), ServedModel.chat("b:1b"));
        try (Models models = models(Map.of())) {
            assertThat(models.ask("ollama/b:1b").model().value()).isEqualTo("ollama/b:1b");
            assertThat(models.ask("extractive").model().value()).isEqualTo("extractive");
        }
    }

    @Test
    void an_openai_compatible_server_answers_with_its_key() throws InterruptedException {
        server.requireApiKey("secret");
        try (Models models =
                Models.start(
                        storage,
                        Map.of(
                                "parley.openai.url",
                                server.url(),
                                "parley.openai.api-key",
                                "secret"))) {
            assertThat(models.ask().model().value()).isEqualTo("openai/llama3.2:3b");
        }
    }

    @Test
    void a_server_without_the_right_key_is_away() throws InterruptedException {
        server.requireApiKey("secret");
        try (Models models =
                Models.start(storage, Map.of("parley.openai.url", server.url() + "/v1"))) {
            assertThat(models.ask().model().value()).isEqualTo("extractive");
        }
    }

    @Test
    void no_more_calls_run_at_once_than_there_are_slots() throws Exception {
        server.timing(Duration.ofMillis(50), Duration.ZERO, Duration.ZERO);
        try (Models models = models(Map.of("parley.models.slots", 4))) {
            List<Draft> drafts = askAtOnce(models, 40);
            assertThat(drafts).allMatch(draft -> !draft.fallback());
            assertThat(server.mostParallel()).isEqualTo(4);
        }
    }

    @Test
    void who_gets_no_slot_in_time_is_answered_by_another_model() throws Exception {
        server.timing(Duration.ofMillis(400), Duration.ZERO, Duration.ZERO);
        try (Models models =
                models(Map.of("parley.models.slots", 1, "parley.models.queue-limit", "50ms"))) {
            List<Draft> drafts = askAtOnce(models, 3);
            assertThat(drafts).filteredOn(Draft::fallback).hasSize(2);
            assertThat(models.calls("ollama/llama3.2:3b", "busy")).isEqualTo(2);
        }
    }

    @Test
    void a_thousand_may_wait_for_a_slow_model_without_a_thread_each() throws Exception {
        server.timing(Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO);
        try (Models models = models(Map.of("parley.models.slots", 1_000))) {
            models.chat().models();
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            int before = threads.getThreadCount();
            threads.resetPeakThreadCount();
            List<Draft> drafts = askAtOnce(models, 1_000);
            assertThat(drafts).allMatch(draft -> !draft.fallback());
            assertThat(server.mostParallel()).isGreaterThan(900);
            assertThat(threads.getPeakThreadCount() - before).isLessThan(100);
        }
    }

    @Test
    void a_cancelled_turn_stops_its_call() throws Exception {
        server.timing(Duration.ofSeconds(60), Duration.ZERO, Duration.ZERO);
        try (Models models = models(Map.of("parley.models.slots", 1));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Draft> call = callers.submit(() -> models.ask());
            await().until(() -> server.requestJournal().size() == 1);
            assertThat(call.cancel(true)).isTrue();
            server.timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);
            assertThat(models.ask().fallback()).as("the slot is free again").isFalse();
        }
    }

    @Test
    void an_interrupted_caller_is_told_so() {
        try (Models models = models(Map.of())) {
            ChatModels chat = models.chat();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> chat.draft(Optional.empty(), Models.prompt()))
                    .isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_model_with_a_server_of_its_own_is_called_there() throws InterruptedException {
        try (Models models =
                Models.start(
                        storage,
                        Map.of(
                                "parley.models.seeds[0].name", "ollama/llama3.2:3b",
                                "parley.models.seeds[0].endpoint", server.url(),
                                "parley.model", "ollama/llama3.2:3b"))) {
            assertThat(models.ask().model().value()).isEqualTo("ollama/llama3.2:3b");
        }
    }

    private static List<Draft> askAtOnce(Models models, int count) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Draft>> calls =
                    IntStream.range(0, count)
                            .mapToObj(_ -> callers.submit(() -> models.ask()))
                            .toList();
            List<Draft> drafts = new java.util.ArrayList<>();
            for (Future<Draft> call : calls) {
                drafts.add(call.get());
            }
            return drafts;
        }
    }

    private Models models(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("parley.ollama.url", server.url());
        return Models.start(storage, all);
    }

    private static List<String> names(Models models) {
        return models.chat().models().stream().map(Model::name).map(Object::toString).toList();
    }
}
