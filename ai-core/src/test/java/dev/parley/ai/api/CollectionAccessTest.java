package dev.parley.ai.api;

import static dev.parley.ai.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.governance.GovernedPipeline;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import dev.parley.testservers.ollama.ModelRequest;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ToolCallAnswer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the policy keeps from a channel and from an API key: nothing of the collection {@code staff}
 * gets to either, on any way.
 */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CollectionAccessTest {

    private static final String SECRET = "4711";
    private static final String QUESTION = "What is the code of the wine cellar door?";
    private static final String ASKED = "{\"language\":\"en\",\"prompt\":\"" + QUESTION + "\"}";

    private static final String SEARCH = "{\"query\":\"" + QUESTION + "\"}";

    private final OllamaServer server = OllamaServer.start();
    private final AiCoreProgram program;
    private final ApiClient admin;
    private final ApiClient bounded;

    CollectionAccessTest(Storage storage, @TempDir Path folder) throws IOException {
        JsonNode key = key(storage);
        Path policy =
                Files.writeString(
                        folder.resolve("policy.yaml"),
                        shippedPolicy()
                                .replace("channels: {}", "channels:\n    telegram: [general]")
                                .replace(
                                        "keys: {}",
                                        "keys:\n    '%s': [general]"
                                                .formatted(key.path("key").path("id").asText())));
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "test.passages", "none",
                                "parley.ollama.url", server.url(),
                                "parley.model", "extractive",
                                "parley.policy-file", policy.toString(),
                                "parley.data-dir", folder.resolve("data").toString()));
        publishBoth(folder);
        admin = ApiClient.admin(program);
        bounded = admin.with(key.path("text").asText());
    }

    private static JsonNode key(Storage storage) {
        String body =
                """
                {"name":"website",
                "scopes":["answers","search","functions:execute","knowledge:read"]}\
                """;
        try (AiCoreProgram before = AiCoreProgram.start(storage, Map.of());
                ApiClient operator = ApiClient.admin(before)) {
            return json(operator.post("/api/v1/keys", body), 201);
        }
    }

    private static List<String> names(JsonNode collections) {
        return collections
                .path("collections")
                .valueStream()
                .map(collection -> collection.path("name").asText())
                .toList();
    }

    private static String shippedPolicy() throws IOException {
        try (InputStream policy =
                CollectionAccessTest.class.getResourceAsStream(
                        "/dev/parley/ai/governance/policy/policy.yaml")) {
            assertThat(policy).isNotNull();
            return new String(policy.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void publishBoth(Path folder) throws IOException {
        publish(
                folder,
                CollectionName.GENERAL,
                "# Cellar\n\n## Wine cellar\n\nThe wine cellar is dry.");
        publish(
                folder,
                new CollectionName("staff"),
                "# Staff\n\n## Cellar door\n\nThe code of the wine cellar door is " + SECRET + ".");
    }

    private void publish(Path folder, CollectionName collection, String page) throws IOException {
        Path file = Files.writeString(folder.resolve(collection.value() + ".md"), page);
        program.bean(KnowledgeImport.class)
                .run(ImportRequest.of(file, collection), ImportProgress.UNWATCHED);
        program.bean(Retrieval.class).refresh();
    }

    @AfterAll
    void stop() {
        admin.close();
        program.close();
        server.close();
    }

    @Test
    void who_is_not_bounded_learns_from_all_collections() {
        assertThat(admin.post("/api/v1/generate", ASKED).body()).contains(SECRET);
        assertThat(admin.post("/api/v1/search", SEARCH).body()).contains(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/generate | {\"language\":\"en\",\"prompt\":\"%s\"}",
                "/api/v1/generate | {\"language\":\"en\",\"collection\":\"staff\",\"prompt\":\"%s\"}",
                "/api/v1/generate | {\"language\":\"en\",\"channel\":\"web\",\"prompt\":\"%s\"}",
                "/api/v1/chat | {\"language\":\"en\",\"conversation_id\":\"c\",\"message\":\"%s\"}",
                "/api/v1/search | {\"query\":\"%s\"}",
                "/api/v1/search | {\"query\":\"%s\",\"collection\":\"staff\"}",
                "/ai/execute | {\"type\":\"function\",\"name\":\"search_knowledge\",\"arguments\":{\"query\":\"%s\"}}",
                "/ai/execute | {\"type\":\"natural\",\"query\":\"search for %s\"}"
            })
    void a_bounded_key_gets_nothing_of_another_collection(String path, String body) {
        // What others were told is in the cache by now.
        admin.post("/api/v1/generate", ASKED);

        String answer = bounded.post(path, body.formatted(QUESTION)).body();

        assertThat(answer).doesNotContain(SECRET, "Cellar door", "Staff");
        assertThat(admin.post(path, body.formatted(QUESTION)).body()).contains("Cellar door");
    }

    @Test
    void a_bounded_key_has_no_draft_confirmed_by_another_collection() {
        String draft = "The code of the wine cellar door is " + SECRET + ".";
        String body =
                "{\"language\":\"en\",\"question\":\"%s\",\"draft\":\"%s\"}"
                        .formatted(QUESTION, draft);

        assertThat(decision(admin, body)).isEqualTo("SEND");
        assertThat(decision(bounded, body)).isEqualTo("BLOCK");
    }

    private static String decision(ApiClient client, String body) {
        return json(client.post("/api/v1/govern", body), 200).path("decision").asText();
    }

    @Test
    void a_bounded_key_still_learns_from_what_it_may() {
        assertThat(bounded.post("/api/v1/search", SEARCH).body()).contains("cellar is dry");
    }

    @Test
    void a_bounded_key_sees_its_own_collections_and_documents_alone() {
        assertThat(names(json(bounded.get("/api/v1/collections"), 200))).containsExactly("general");
        assertThat(bounded.get("/api/v1/collections/general/documents").body()).contains("Cellar");
        assertThat(bounded.get("/api/v1/collections/staff/documents").body())
                .isEqualTo(bounded.get("/api/v1/collections/nowhere/documents").body());
    }

    @Test
    void who_looks_after_the_knowledge_sees_all_of_it() {
        assertThat(names(json(admin.get("/api/v1/collections"), 200)))
                .containsExactly("general", "staff");
        assertThat(admin.get("/api/v1/collections/staff/documents").body()).contains("Staff");
    }

    @Test
    void a_bounded_channel_gets_nothing_of_another_collection_not_even_as_a_topic()
            throws Exception {
        Outcome elsewhere = ask("web");
        Outcome outcome = ask("telegram");

        assertThat(elsewhere.toString()).contains(SECRET);
        assertThat(outcome.toString()).doesNotContain(SECRET, "Cellar door", "Staff");
    }

    @Test
    void a_model_that_searches_by_itself_finds_no_more_than_its_channel_may() throws Exception {
        assertThat(searchedByModel("web")).contains(SECRET);
        assertThat(searchedByModel("telegram")).contains("cellar is dry").doesNotContain(SECRET);
    }

    /** All that a model gets to read that looks for the secret, whatever it was asked. */
    private String searchedByModel(String channel) throws InterruptedException {
        int before = server.requests().size();
        server.answers(request ->
                request.body().path("tools").isEmpty() || request.messages().size() > 2
                        ? "NO ANSWER"
                        : ToolCallAnswer.of("search_knowledge", SEARCH));
        ask(channel, "Is the wine cellar dry?", Optional.of(new ModelName("ollama/llama3.2:3b")));
        return server.requests().stream()
                .skip(before)
                .map(ModelRequest::prompt)
                .collect(Collectors.joining("\n"));
    }

    private Outcome ask(String channel) throws InterruptedException {
        return ask(channel, QUESTION, Optional.empty());
    }

    private Outcome ask(String channel, String text, Optional<ModelName> model)
            throws InterruptedException {
        Question question =
                new Question(
                        TurnId.create(),
                        new ChannelName(channel),
                        Language.ENGLISH,
                        text,
                        List.of(),
                        model);
        return program.bean(GovernedPipeline.class).reply(question).outcome();
    }
}
