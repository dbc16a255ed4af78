package dev.parley.ai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.ai.AiCoreProgram;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ToolCallAnswer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words that no rule fits, told by a model. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModelIntentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ODD = "Xylophone zephyr?";

    private final OllamaServer server = OllamaServer.start();
    private final AiCoreProgram program;
    private final HttpClient http = HttpClient.newHttpClient();

    ModelIntentTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "parley.ollama.url",
                                server.url(),
                                "parley.practice.file",
                                "../deploy/practice/practice.yaml"));
    }

    @AfterAll
    void stop() {
        http.shutdownNow();
        program.close();
        server.close();
    }

    @Test
    void what_a_model_would_call_is_called_with_checked_arguments() throws Exception {
        calls("get_opening_hours", "{\"date\":\"2026-12-24\"}");
        JsonNode answer = ask(ODD);
        assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("done");
        assertThat(answer.path("confidence").asDouble()).isEqualTo(0.7);
        assertThat(answer.at("/result/open/0/to").asText()).isEqualTo("16:00");
        calls("get_opening_hours", "{\"day\":\"tomorrow\"}");
        assertThat(ask(ODD).path("code").asText()).isEqualTo("bad_arguments");
    }

    @Test
    void what_changes_something_is_not_done_because_a_model_wants_it() throws Exception {
        calls("set_language", "{\"language\":\"fr\"}");
        JsonNode answer = ask(ODD);
        assertThat(answer.path("status").asText()).isEqualTo("confirmation_needed");
        assertThat(answer.path("arguments").toString()).isEqualTo("{\"language\":\"fr\"}");
        assertThat(answer.has("effect")).isFalse();
    }

    @Test
    void the_model_never_sees_what_identifies_a_person_and_the_function_does() throws Exception {
        calls("search_knowledge", "{\"query\":\"⟦EMAIL_1⟧\"}");
        JsonNode answer = ask("Xylophone zephyr ana@example.org");
        assertThat(answer.at("/arguments/query").asText()).isEqualTo("ana@example.org");
        assertThat(server.requests().getLast().body().toString()).doesNotContain("ana@");
    }

    @Test
    void where_the_rules_are_sure_no_model_is_asked() throws Exception {
        int before = server.requests().size();
        assertThat(ask("Are you open now?").path("function").asText())
                .isEqualTo("get_opening_hours");
        assertThat(server.requests()).hasSize(before);
    }

    @Test
    void a_model_that_calls_nothing_or_what_there_is_not_leads_to_nothing() throws Exception {
        server.answers(_ -> "NO ANSWER");
        assertThat(ask(ODD).path("status").asText()).isEqualTo("not_understood");
        calls("fly_away", "{}");
        assertThat(ask(ODD).path("status").asText()).isEqualTo("not_understood");
    }

    private void calls(String function, String arguments) {
        server.answers(request ->
                request.body().path("tools").isEmpty()
                        ? "NO ANSWER"
                        : ToolCallAnswer.of(function, arguments));
    }

    private JsonNode ask(String query) throws Exception {
        String body = JSON.writeValueAsString(Map.of("type", "natural", "query", query));
        return JSON.readTree(
                http.send(
                                HttpRequest.newBuilder(program.url().resolve("/ai/execute"))
                                        .header("Authorization", "Bearer " + AiCoreProgram.KEY)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.ofString())
                        .body());
    }
}
