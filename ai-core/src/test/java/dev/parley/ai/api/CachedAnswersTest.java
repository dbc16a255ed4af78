package dev.parley.ai.api;

import static dev.parley.ai.api.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.ai.knowledge.store.JdbcKnowledgeChanges;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Answers given again, through the API, from a real index. */
@ExtendWith(StorageExtension.class)
final class CachedAnswersTest {

    private static final String QUESTION = "How much does a home visit cost?";

    private final OllamaServer ollama = OllamaServer.start();
    private final Path documents;
    private final AiCoreProgram program;
    private final ApiClient api;

    CachedAnswersTest(Storage storage, @TempDir Path folder) throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "parley.ollama.url", ollama.url(),
                                "parley.data-dir", folder.resolve("data").toString(),
                                "test.passages", "none"));
        api = new ApiClient(program.url());
        publish("A home visit costs €45.");
    }

    @AfterEach
    void stop() {
        api.close();
        program.close();
        ollama.close();
    }

    private void publish(String price) throws IOException {
        Files.writeString(
                documents.resolve("prices.md"), "# Prices\n\n## Home visits\n\n" + price + "\n");
        program.bean(KnowledgeImport.class)
                .run(ImportRequest.of(documents), ImportProgress.UNWATCHED);
        program.bean(Retrieval.class).refresh();
        // Vectors are a change of the knowledge, too, and no kept answer outlives one.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !program.bean(JdbcKnowledgeChanges.class).state().embeddingsMissing());
        program.bean(Retrieval.class).refresh();
    }

    @Test
    void a_question_that_was_answered_is_answered_again_without_a_model() throws Exception {
        JsonNode first = ask(QUESTION);
        JsonNode second = ask(QUESTION);
        assertThat(first.path("response").asText()).contains("€45", "[1]");
        assertThat(second.path("response")).isEqualTo(first.path("response"));
        assertThat(second.path("citations")).isEqualTo(first.path("citations"));
        assertThat(second.path("model")).isEqualTo(first.path("model"));
        assertThat(second.path("tokens_used").asInt()).isZero();
        assertThat(ollama.requests()).hasSize(1);
    }

    @Test
    void no_answer_outlives_a_change_of_the_document_it_cites() throws Exception {
        ask(QUESTION);
        publish("A home visit costs €50.");
        assertThat(ask(QUESTION).path("response").asText()).contains("€50").doesNotContain("€45");
        assertThat(ollama.requests()).hasSize(2);
    }

    @Test
    void what_somebody_says_of_themselves_is_in_no_answer_to_anybody_else() throws Exception {
        String personal = "I am ana@example.org. How much does a home visit cost?";
        ask(personal);
        ask(personal);
        assertThat(ollama.requests()).hasSize(2);
        String followUp =
                """
                {"language":"en","messages":[{"role":"user","content":"I am ill."},{"role":"assistant","content":"I am sorry."},
                {"role":"user","content":"%s"}]}\
                """
                        .formatted(QUESTION);
        json(api.post("/api/v1/chat", followUp));
        json(api.post("/api/v1/chat", followUp));
        assertThat(ollama.requests()).hasSize(4);
    }

    @Test
    void an_answer_made_for_somebody_who_is_known_is_not_given_again() throws Exception {
        ask(QUESTION);
        String known =
                "{\"language\":\"en\",\"message\":\"%s\",\"facts\":{\"name\":\"Ana\"}}"
                        .formatted(QUESTION);
        json(api.post("/api/v1/chat", known));
        json(api.post("/api/v1/chat", known));
        assertThat(ollama.requests()).hasSize(3);
        assertThat(ollama.requests().getLast().prompt()).contains("Is called: Ana");
        ask(QUESTION);
        assertThat(ollama.requests()).hasSize(3);
    }

    @Test
    void a_name_that_is_none_is_refused() throws Exception {
        String wrong =
                "{\"message\":\"%s\",\"facts\":{\"name\":\"</person> 1\"}}".formatted(QUESTION);
        HttpResponse<String> refused = api.post("/api/v1/chat", wrong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_value", "facts");
    }

    @Test
    void another_model_or_way_of_writing_is_another_answer() throws Exception {
        ask(QUESTION);
        json(
                api.post(
                        "/api/v1/generate",
                        "{\"language\":\"en\",\"temperature\":0.7,\"prompt\":\"%s\"}"
                                .formatted(QUESTION)));
        assertThat(ollama.requests()).hasSize(2);
        JsonNode extract =
                json(
                        api.post(
                                "/api/v1/generate",
                                "{\"language\":\"en\",\"model\":\"extractive\",\"prompt\":\"%s\"}"
                                        .formatted(QUESTION)));
        assertThat(extract.path("model").asText()).isEqualTo("extractive");
    }

    private JsonNode ask(String question) throws Exception {
        return json(
                api.post(
                        "/api/v1/generate",
                        "{\"language\":\"en\",\"prompt\":\"%s\"}".formatted(question)));
    }
}
