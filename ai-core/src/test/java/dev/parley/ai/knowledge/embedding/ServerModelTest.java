package dev.parley.ai.knowledge.embedding;

import static dev.parley.ai.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.KnowledgeBase;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Query;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.conversation.Language;
import dev.parley.testservers.ollama.ModelFault;
import dev.parley.testservers.ollama.ModelRequest;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ServedModel;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An embedding model of a server makes the vectors, in Ollama's protocol and in OpenAI's. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerModelTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String QUESTION = "When does the library open?";

    private final Storage storage;
    private final KnowledgeBase base;
    private final OllamaServer server = OllamaServer.start();

    @TempDir private Path folder;

    ServerModelTest(Storage storage) {
        this.storage = storage;
        this.base = new KnowledgeBase(storage);
    }

    @BeforeEach
    void begin() throws IOException {
        base.empty();
        server.models(ServedModel.chat("llama3.2:3b"), ServedModel.embedding("nomic-embed-text"));
        KnowledgeBase.write(folder.resolve("hours.md"), "# Hours\n\nThe library opens at nine.");
    }

    @AfterEach
    void recover() {
        server.acceptConnections();
        server.embeddingFaults().clear();
        server.dimensions(384);
    }

    private AiCoreProgram start(String model) throws IOException {
        AiCoreProgram program =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "test.passages", "none",
                                "parley.ollama.url", server.url(),
                                "parley.openai.url", server.url() + "/v1",
                                "parley.model", "extractive",
                                "parley.knowledge-refresh", "50ms",
                                "parley.knowledge.embedding.model", model,
                                "parley.knowledge.embedding.query-prefix", "query: ",
                                "parley.knowledge.embedding.passage-prefix", "passage: ",
                                "parley.knowledge.embedding.question-limit", "300ms"));
        program.bean(KnowledgeImport.class).run(ImportRequest.of(folder), ImportProgress.UNWATCHED);
        program.bean(Retrieval.class).refresh();
        program.bean(Retrieval.class).serve();
        return program;
    }

    private static void awaitVectors(AiCoreProgram program) {
        await().atMost(LONG).until(() -> program.bean(Retrieval.class).space().isPresent());
    }

    private static List<Passage> search(AiCoreProgram program, String question) {
        return program.bean(Retrieval.class).search(Query.of(question, Language.ENGLISH, 5));
    }

    private static double failures(AiCoreProgram program) {
        return program.bean(MeterRegistry.class)
                .counter("parley.retrieval.words.alone", "reason", "failed")
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama/nomic-embed-text", "openai/nomic-embed-text:latest"})
    void a_server_makes_the_vectors_of_passages_and_questions(String model) throws Exception {
        int before = server.embeddingRequests().size();
        try (AiCoreProgram program = start(model)) {
            awaitVectors(program);
            assertThat(search(program, QUESTION)).hasSize(1);

            EmbeddingSpace space = base.changes().state().space();
            assertThat(space.model()).isEqualTo(model);
            assertThat(space.dimensions()).isEqualTo(384);
            assertThat(failures(program)).isZero();
        }
        assertThat(server.embeddingRequests().stream().skip(before).map(ModelRequest::prompt))
                .contains("passage: Hours\nThe library opens at nine.", "query: " + QUESTION);
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
    void a_question_without_a_vector_is_answered_by_words(ModelFault fault) throws Exception {
        try (AiCoreProgram program = start("ollama/nomic-embed-text");
                ApiClient client = ApiClient.admin(program)) {
            awaitVectors(program);
            server.embeddingFaults().every(1, fault);

            String answer =
                    json(
                                    client.post(
                                            "/api/v1/generate",
                                            "{\"language\":\"en\",\"prompt\":\""
                                                    + QUESTION
                                                    + "\"}"),
                                    200)
                            .toString();

            assertThat(answer).contains("opens at nine");
            assertThat(failures(program)).isPositive();
        }
    }

    @Test
    void a_model_that_is_being_loaded_is_waited_for_in_the_background() throws Exception {
        try (AiCoreProgram program = start("ollama/nomic-embed-text")) {
            awaitVectors(program);
            int before = server.embeddingRequests().size();
            server.embeddingFaults().next(1, new ModelFault.Slow(Duration.ofSeconds(5)));

            assertThat(search(program, QUESTION)).hasSize(1);

            await().atMost(LONG)
                    .untilAsserted(() ->
                            assertThat(server.embeddingRequests().stream().skip(before))
                                    .extracting(ModelRequest::prompt)
                                    .containsExactlyInAnyOrder(
                                            "query: " + QUESTION, "query: opening hours"));
        }
    }

    @Test
    void a_server_that_keeps_failing_is_left_alone() throws Exception {
        try (AiCoreProgram program = start("ollama/nomic-embed-text")) {
            awaitVectors(program);
            server.embeddingFaults().every(1, new ModelFault.ServerError(503));
            for (int i = 0; i < 6; i++) {
                assertThat(search(program, "library number " + i)).hasSize(1);
            }
            int asked = server.embeddingRequests().size();
            assertThat(search(program, "library at last")).hasSize(1);
            assertThat(server.embeddingRequests()).hasSize(asked);
        }
    }

    @Test
    void a_server_that_is_away_at_the_start_is_used_once_it_is_there() throws Exception {
        server.refuseConnections();
        try (AiCoreProgram program = start("ollama/nomic-embed-text")) {
            assertThat(search(program, QUESTION)).hasSize(1);
            server.acceptConnections();
            awaitVectors(program);
            assertThat(search(program, QUESTION)).hasSize(1);
        }
    }

    @Test
    void a_model_that_the_server_lacks_leaves_words_alone() throws Exception {
        try (AiCoreProgram program = start("ollama/no-such-model")) {
            assertThat(search(program, QUESTION)).hasSize(1);
            assertThat(program.bean(Retrieval.class).space()).isEmpty();
        }
    }

    @Test
    void other_weights_under_the_same_name_are_found_out_before_a_passage_gets_their_vector()
            throws Exception {
        try (AiCoreProgram program = start("ollama/nomic-embed-text")) {
            awaitVectors(program);
            server.models(ServedModel.embedding("nomic-embed-text").sized(1));
            KnowledgeBase.write(folder.resolve("food.md"), "# Lunch\n\nSoup is served at noon.");
            int before = server.embeddingRequests().size();
            program.bean(KnowledgeImport.class)
                    .run(ImportRequest.of(folder), ImportProgress.UNWATCHED);

            assertThatThrownBy(() -> program.bean(PassageEmbedder.class).computeMissing(() -> true))
                    .isInstanceOf(EmbeddingException.class)
                    .hasMessageContaining("was replaced by another one of the same name");
            assertThat(server.embeddingRequests()).hasSize(before);
        }
        try (AiCoreProgram restarted = start("ollama/nomic-embed-text")) {
            await().atMost(LONG).until(() -> !base.changes().state().embeddingsMissing());
            awaitVectors(restarted);
        }
    }

    @Test
    void vectors_of_another_length_under_the_same_name_are_not_mixed_in() throws Exception {
        try (AiCoreProgram program = start("ollama/nomic-embed-text")) {
            awaitVectors(program);
            server.dimensions(512);

            assertThat(search(program, QUESTION)).hasSize(1);

            assertThat(failures(program)).isPositive();
            assertThat(base.changes().state().space().dimensions()).isEqualTo(384);
        }
    }
}
