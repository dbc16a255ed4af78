package dev.parley.ai.api;

import static dev.parley.ai.api.ApiClient.json;
import static dev.parley.ai.api.ApiClient.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.api.ApiClient.Event;
import dev.parley.ai.model.ModelRegistry;
import dev.parley.testservers.ollama.ModelFault;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ServedModel;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StorageExtension.class)
final class ModelsApiTest {

    private static final String LLAMA = "ollama/llama3.2:3b";

    private final OllamaServer ollama = OllamaServer.start();
    private final Storage storage;
    private final Path folder;
    private final AiCoreProgram program;
    private final ApiClient api;

    ModelsApiTest(Storage storage, @TempDir Path folder) {
        this.storage = storage;
        this.folder = folder;
        program = start();
        api = new ApiClient(program.url());
    }

    private AiCoreProgram start() {
        return AiCoreProgram.start(
                storage,
                Map.of(
                        "parley.ollama.url", ollama.url(),
                        "parley.models.folder", folder.toString(),
                        "parley.models.idle", "5m"));
    }

    @AfterEach
    void stop() {
        api.close();
        program.close();
        ollama.close();
    }

    @Test
    void a_model_is_shown_with_what_its_server_says_of_it() throws Exception {
        JsonNode model = model(LLAMA).orElseThrow();
        assertThat(model.path("available").asBoolean()).isTrue();
        assertThat(model.path("provider").asText()).isEqualTo("ollama");
        assertThat(model.path("purpose").asText()).isEqualTo("chat");
        assertThat(model.path("origin").asText()).isEqualTo("server");
        assertThat(model.path("format").asText()).isEqualTo("gguf");
        assertThat(model.path("quantisation").asText()).isEqualTo("Q4_K_M");
        assertThat(model.path("context_length").asInt()).isEqualTo(8192);
        assertThat(model.path("bytes").asLong()).isEqualTo(2_019_393_189L);
        assertThat(model.has("loaded")).isFalse();
    }

    @Test
    void embedding_models_are_shown_to_who_asks_for_them() throws Exception {
        ollama.models(ServedModel.chat("llama3.2:3b"), ServedModel.embedding("all-minilm"));
        program.bean(ModelRegistry.class).lookNow();
        assertThat(names("/api/v1/models")).containsExactly(LLAMA, "extractive");
        assertThat(names("/api/v1/models?purpose=embedding"))
                .containsExactly("ollama/all-minilm:latest");
        assertThat(names("/api/v1/models?purpose=all")).hasSize(3);
        problem(api.get("/api/v1/models?purpose=cooking"), 400, "invalid_value");
    }

    @Test
    void a_model_is_loaded_and_unloaded() throws Exception {
        JsonNode loaded = json(api.post("/api/v1/models/load", named(LLAMA))).path("loaded");
        assertThat(loaded.path("memory_bytes").asLong()).isEqualTo(2_019_393_189L);
        assertThat(loaded.path("since").asText()).contains("T");
        assertThat(loaded.path("until").asText()).contains("T");
        assertThat(ollama.loaded()).containsExactly("llama3.2:3b");
        assertThat(json(api.post("/api/v1/models/unload", named(LLAMA))).has("loaded")).isFalse();
        assertThat(ollama.loaded()).isEmpty();
    }

    @Test
    void who_wants_to_is_told_how_far_a_load_is() throws Exception {
        List<Event> events = api.events("/api/v1/models/load", streamed(LLAMA));
        assertThat(events).extracting(Event::name).containsExactly("progress", "done");
        assertThat(events.getFirst().data().path("step").asText()).isEqualTo("loading " + LLAMA);
        assertThat(events.getLast().data().path("loaded").has("memory_bytes")).isTrue();
    }

    @Test
    void a_model_that_answered_was_used_and_stays_loaded_for_the_set_time() throws Exception {
        ask(LLAMA);
        assertThat(ollama.requests().getFirst().body().path("keep_alive").asInt()).isEqualTo(300);
        await().until(() -> model(LLAMA).orElseThrow().has("last_used"));
    }

    @Test
    void what_nobody_runs_cannot_be_loaded() throws Exception {
        problem(api.post("/api/v1/models/load", named("ollama/none")), 404, "unknown_model");
        problem(api.post("/api/v1/models/load", named("extractive")), 409, "not_managed");
        problem(api.post("/api/v1/models/load", "{}"), 400, "missing_field");
        ollama.refuseConnections();
        problem(api.post("/api/v1/models/load", named(LLAMA)), 503, "server_away");
        ollama.acceptConnections();
    }

    @Test
    void a_pulled_model_answers_at_once() throws Exception {
        ollama.offersToPull(ServedModel.chat("qwen2.5:0.5b"));
        List<Event> events = api.events("/api/v1/models/pull", streamed("ollama/qwen2.5:0.5b"));
        assertThat(events.getLast().name()).isEqualTo("done");
        assertThat(events)
                .filteredOn(event -> event.data().has("total"))
                .last()
                .satisfies(event ->
                        assertThat(event.data().path("done"))
                                .isEqualTo(event.data().path("total")));
        assertThat(ask("ollama/qwen2.5:0.5b").path("model").asText())
                .isEqualTo("ollama/qwen2.5:0.5b");
    }

    @Test
    void a_pull_that_the_library_or_the_line_ends_registers_nothing() throws Exception {
        Event end = api.events("/api/v1/models/pull", streamed("ollama/none")).getLast();
        assertThat(end.name()).isEqualTo("error");
        assertThat(end.data().path("code").asText()).isEqualTo("refused_by_server");
        assertThat(end.data().path("detail").asText()).contains("file does not exist");
        ollama.offersToPull(ServedModel.chat("qwen2.5:0.5b"));
        for (int bytes = 0; bytes < 700; bytes += 13) {
            ollama.makingFaults().next(1, new ModelFault.BreakOff(bytes));
            problem(
                    api.post("/api/v1/models/pull", named("ollama/qwen2.5:0.5b")),
                    503,
                    "server_away");
        }
        assertThat(names("/api/v1/models")).containsExactly(LLAMA, "extractive");
    }

    @Test
    void a_model_is_made_of_a_file_a_folder_or_an_adapter() throws Exception {
        Files.write(folder.resolve("own.gguf"), FilesOfModels.gguf("llama"));
        Files.createDirectory(folder.resolve("tuned"));
        Files.write(folder.resolve("tuned/model.safetensors"), FilesOfModels.safetensors(10));
        Files.writeString(folder.resolve("tuned/config.json"), "{}");
        create("{\"model\":\"ollama/own\",\"files\":[\"own.gguf\"],\"quantisation\":\"q8_0\"}");
        create("{\"model\":\"ollama/whole\",\"files\":[\"tuned\"]}");
        create(
                "{\"model\":\"ollama/lora\",\"from\":\"%s\",\"adapters\":[\"tuned\"]}"
                        .formatted(LLAMA));
        assertThat(names("/api/v1/models"))
                .contains("ollama/own:latest", "ollama/whole:latest", "ollama/lora:latest");
        assertThat(model("ollama/own:latest").orElseThrow().path("quantisation").asText())
                .isEqualTo("Q8_0");
        assertThat(ask("ollama/lora:latest").path("model").asText())
                .isEqualTo("ollama/lora:latest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"files\":[\"text.gguf\"] | 400 | bad_model_file | is no GGUF file",
                "\"files\":[\"cut.gguf\"] | 400 | bad_model_file | is no GGUF file",
                "\"files\":[\"cut.safetensors\"] | 400 | bad_model_file | is cut off or damaged",
                "\"files\":[\"new.gguf\"] | 502 | refused_by_server | unsupported model architecture",
                "\"files\":[\"good.gguf\"],\"sha256\":{\"good.gguf\":\"00\"} | 400 | bad_model_file | expected 00",
                "\"files\":[\"../secret.gguf\"] | 400 | bad_model_file | there is no",
                "\"files\":[\"empty\"] | 400 | bad_model_file | holds no model",
                "\"files\":[\"none.gguf\"] | 400 | bad_model_file | there is no",
                "\"from\":\"ollama/none\" | 404 | unknown_model | there is no model",
                "\"from\":\"ollama/llama3.2:3b\",\"files\":[\"good.gguf\"] | 400 | invalid_value | either",
                "\"files\":[\"good.gguf\"],\"quantisation\":\"smaller!\" | 400 | invalid_value | q8_0"
            })
    void of_a_bad_file_nothing_is_made(String of, int status, String code, String detail)
            throws Exception {
        writeBadFiles();
        JsonNode problem =
                problem(
                        api.post(
                                "/api/v1/models/create",
                                "{\"model\":\"ollama/new\",%s}".formatted(of)),
                        status,
                        code);
        assertThat(problem.path("detail").asText()).containsIgnoringCase(detail);
        assertThat(names("/api/v1/models")).containsExactly(LLAMA, "extractive");
    }

    private void writeBadFiles() throws IOException {
        byte[] good = FilesOfModels.gguf("llama");
        Files.write(folder.resolve("good.gguf"), good);
        Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(good, good.length / 2));
        Files.writeString(folder.resolve("text.gguf"), "Dear patient, the practice is open.");
        Files.write(folder.resolve("new.gguf"), FilesOfModels.gguf("transformer-of-2031"));
        byte[] weights = FilesOfModels.safetensors(100);
        Files.write(folder.resolve("cut.safetensors"), Arrays.copyOf(weights, weights.length - 1));
        Files.createDirectory(folder.resolve("empty"));
    }

    @Test
    void a_registered_model_answers_through_every_process_until_it_is_removed() throws Exception {
        try (OllamaServer another = OllamaServer.start();
                AiCoreProgram other = start();
                ApiClient through = new ApiClient(other.url())) {
            another.models(ServedModel.chat("mistral:7b"));
            json(through.get("/api/v1/models"));
            String body =
                    "{\"name\":\"ollama/mistral:7b\",\"endpoint\":\"%s\",\"slots\":2}"
                            .formatted(another.url());
            assertThat(json(api.post("/api/v1/models", body)).path("origin").asText())
                    .isEqualTo("operator");
            problem(api.post("/api/v1/models", body), 409, "model_exists");
            await().atMost(Duration.ofSeconds(5))
                    .until(() ->
                            ask(through, "ollama/mistral:7b")
                                    .path("model")
                                    .asText()
                                    .equals("ollama/mistral:7b"));
            assertThat(api.delete("/api/v1/models/ollama/mistral:7b").statusCode()).isEqualTo(204);
            problem(api.delete("/api/v1/models/ollama/mistral:7b"), 404, "unknown_model");
        }
    }

    @Test
    void what_a_server_offers_is_removed_with_its_files_only() throws Exception {
        problem(api.delete("/api/v1/models/" + LLAMA), 409, "not_removable");
        assertThat(api.delete("/api/v1/models/" + LLAMA + "?files=true").statusCode())
                .isEqualTo(204);
        assertThat(names("/api/v1/models")).containsExactly("extractive");
        problem(api.delete("/api/v1/models/extractive"), 409, "not_removable");
    }

    private void create(String body) throws Exception {
        json(api.post("/api/v1/models/create", body));
    }

    private JsonNode ask(String model) throws Exception {
        return ask(api, model);
    }

    private static JsonNode ask(ApiClient through, String model) throws Exception {
        return json(
                through.post(
                        "/api/v1/generate",
                        "{\"model\":\"%s\",\"prompt\":\"How much does a home visit cost?\"}"
                                .formatted(model)));
    }

    private Optional<JsonNode> model(String name) throws Exception {
        return StreamSupport.stream(
                        json(api.get("/api/v1/models")).path("models").spliterator(), false)
                .filter(model -> model.path("name").asText().equals(name))
                .findFirst();
    }

    private List<String> names(String path) throws Exception {
        return json(api.get(path)).path("models").findValuesAsText("name");
    }

    private static String named(String model) {
        return "{\"model\":\"%s\"}".formatted(model);
    }

    private static String streamed(String model) {
        return "{\"model\":\"%s\",\"stream\":true}".formatted(model);
    }
}
