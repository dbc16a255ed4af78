package dev.parley.ai.knowledge.reranking;

import static dev.parley.ai.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.knowledge.KnowledgeBase;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.testservers.ollama.ModelFault;
import dev.parley.testservers.ollama.ModelRequest;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ServedModel;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model of a server puts the best passages in order. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RerankingTest {

    /** Longer than a server takes on a machine that runs all tests at once. */
    private static final String PATIENT = "30s";

    private static final String MODEL = "openai/bge-reranker:latest";
    private static final String QUESTION = "How much does a visit of the doctor cost?";

    /** It has most of the question's words. */
    private static final String BY_WORDS = "Visit of the doctor";

    private static final String BY_MODEL = "Prices";

    private final Storage storage;
    private final OllamaServer server = OllamaServer.start();
    private final AiCoreProgram program;
    private final ApiClient client;

    RerankingTest(Storage storage, @TempDir Path folder) throws IOException {
        this.storage = storage;
        server.models(ServedModel.chat("llama3.2:3b"), ServedModel.chat("bge-reranker"));
        KnowledgeBase.write(
                folder.resolve("practice.md"),
                """
                # Practice

                ## Visit of the doctor

                How a visit of the doctor is asked for: how much does it take? A call.

                ## Prices

                The doctor takes €45 when she comes to see you.

                ## Article L1221-19

                The doctor sees workers of the doctor's own.
                """);
        program = AiCoreProgram.start(storage, settings(MODEL));
        program.bean(KnowledgeImport.class).run(ImportRequest.of(folder), ImportProgress.UNWATCHED);
        program.bean(Retrieval.class).refresh();
        client = ApiClient.admin(program);
    }

    private Map<String, Object> settings(String model) {
        return settings(model, PATIENT);
    }

    private Map<String, Object> settings(String model, String limit) {
        return Map.of(
                "test.passages",
                "none",
                "parley.ollama.url",
                server.url(),
                "parley.model",
                "ollama/llama3.2:3b",
                "parley.knowledge.reranking.model",
                model,
                "parley.knowledge.reranking.endpoint",
                server.url(),
                "parley.knowledge.reranking.candidates",
                10,
                "parley.knowledge.reranking.limit",
                limit);
    }

    @AfterEach
    void recover() {
        server.scoreFaults().clear();
        server.scores((_, _) -> 0);
    }

    @AfterAll
    void stop() {
        client.close();
        program.close();
        server.close();
    }

    private List<JsonNode> search(String question, int limit) {
        return json(
                        client.post(
                                "/api/v1/search",
                                "{\"language\":\"en\",\"query\":\"%s\",\"limit\":%d}"
                                        .formatted(question, limit)),
                        200)
                .path("passages")
                .valueStream()
                .toList();
    }

    private String first(String question) {
        return search(question, 1).getFirst().path("reference").asText();
    }

    private void preferPrices() {
        server.scores((_, text) -> text.contains("€45") ? -0.5 : -9);
    }

    private double outcomes(String outcome) {
        return program.bean(MeterRegistry.class)
                .counter("parley.reranking", "outcome", outcome)
                .count();
    }

    @Test
    void what_the_model_finds_best_comes_first() {
        server.scores((_, _) -> 0);
        assertThat(first(QUESTION)).isEqualTo(BY_WORDS);

        preferPrices();

        assertThat(first(QUESTION)).isEqualTo(BY_MODEL);
        List<JsonNode> found = search(QUESTION, 10);
        assertThat(found).hasSize(3);
        assertThat(found.getFirst().path("score").asDouble()).isEqualTo(1);
        assertThat(found).extracting(passage -> -passage.path("score").asDouble()).isSorted();
    }

    @Test
    void the_model_gets_the_question_and_the_passages_with_their_headings() {
        search(QUESTION, 1);

        ModelRequest request = server.scoreRequests().getLast();
        assertThat(request.model()).isEqualTo("bge-reranker:latest");
        assertThat(request.body().path("query").asText()).isEqualTo(QUESTION);
        assertThat(request.body().path("documents").valueStream().map(JsonNode::asText))
                .hasSize(3)
                .anyMatch(text -> text.contains("Prices\nThe doctor takes €45"));
    }

    @Test
    void an_answer_is_made_of_what_the_model_finds_best() {
        preferPrices();

        String answer =
                json(
                                client.post(
                                        "/api/v1/generate",
                                        "{\"language\":\"en\",\"prompt\":\"What does a visit of the doctor cost?\"}"),
                                200)
                        .toString();

        assertThat(answer).contains("€45");
        assertThat(server.requests().getLast().prompt()).contains("[1] (Practice > Prices)");
    }

    @Test
    void a_passage_that_the_question_names_stays_first() {
        preferPrices();
        assertThat(first("What does article L1221-19 say of the doctor?"))
                .isEqualTo("Article L1221-19");
    }

    static Stream<ModelFault> broken() {
        return Stream.of(
                new ModelFault.ServerError(500),
                new ModelFault.HtmlPage(200),
                new ModelFault.Cut(),
                new ModelFault.BreakOff(20),
                new ModelFault.EmptyAnswer(),
                new ModelFault.EmptyBody(),
                new ModelFault.Slow(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void without_a_usable_answer_the_order_stands(ModelFault fault) throws Exception {
        boolean slow = fault instanceof ModelFault.Slow;
        try (AiCoreProgram fresh =
                        AiCoreProgram.start(storage, settings(MODEL, slow ? "300ms" : PATIENT));
                ApiClient asking = ApiClient.admin(fresh)) {
            fresh.bean(Retrieval.class).refresh();
            preferPrices();
            server.scoreFaults().every(1, fault);

            JsonNode found =
                    json(
                            asking.post(
                                    "/api/v1/search",
                                    "{\"language\":\"en\",\"query\":\"" + QUESTION + "\"}"),
                            200);

            assertThat(found.path("passages").path(0).path("reference").asText())
                    .isEqualTo(BY_WORDS);
            assertThat(
                            fresh.bean(MeterRegistry.class)
                                    .counter(
                                            "parley.reranking", "outcome", slow ? "late" : "failed")
                                    .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void scores_that_are_no_numbers_or_are_missing_judge_nothing() {
        double before = outcomes("failed");
        server.scores((_, text) -> text.contains("€45") ? Double.NaN : 1);

        assertThat(first(QUESTION)).isEqualTo(BY_WORDS);
        assertThat(outcomes("failed")).isEqualTo(before + 1);
    }

    @Test
    void the_model_is_registered_for_scoring_and_does_not_chat() {
        assertThat(client.get("/api/v1/models?purpose=scoring").body())
                .contains("\"name\":\"" + MODEL + "\"", server.url());
        assertThat(client.get("/api/v1/models").body()).doesNotContain(MODEL);

        int before = server.requests().size();
        client.post(
                "/api/v1/generate",
                "{\"language\":\"en\",\"model\":\"%s\",\"prompt\":\"%s\"}"
                        .formatted(MODEL, QUESTION));

        assertThat(server.requests().stream().skip(before))
                .noneMatch(request -> request.model().contains("bge-reranker"));
    }

    @Test
    void a_model_of_a_server_that_cannot_score_stops_the_start() {
        try (AiCoreProgram wrong = AiCoreProgram.start(storage, settings("ollama/llama3.2:3b"))) {
            assertThatThrownBy(() -> wrong.bean(Retrieval.class))
                    .hasRootCauseInstanceOf(ConfigurationException.class)
                    .rootCause()
                    .hasMessageContaining("expected openai/<name>");
        }
    }
}
