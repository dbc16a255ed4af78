package dev.parley.ai.api;

import static dev.parley.ai.ApiClient.json;
import static dev.parley.ai.ApiClient.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.key.Caller;
import dev.parley.ai.memory.ConversationMemory;
import dev.parley.ai.memory.ConversationMemory.Held;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConversationMemoryTest {

    private static final String FIRST = "How much does a consultation cost?";
    private static final String LEANING = "And for a child under 6?";

    private final AiCoreProgram program;
    private final ApiClient admin;

    ConversationMemoryTest(Storage storage) {
        program = AiCoreProgram.start(storage, Map.of("parley.api-memory.turns", 2));
        admin = ApiClient.admin(program);
    }

    @AfterAll
    void stop() {
        admin.close();
        program.close();
    }

    @Test
    void a_named_conversation_is_remembered() {
        assertThat(leans(ask(admin, "remembered", FIRST))).isFalse();
        assertThat(leans(ask(admin, "remembered", LEANING))).isTrue();
        assertThat(leans(ask(admin, "another", LEANING))).isFalse();
    }

    @Test
    void one_key_never_reads_the_conversation_of_another() {
        String body = "{\"name\":\"a program\",\"scopes\":[\"answers\"]}";
        String key = json(admin.post("/api/v1/keys", body), 201).path("text").asText();
        ask(admin, "mine", FIRST);

        assertThat(leans(ask(admin.with(key), "mine", LEANING))).isFalse();
    }

    @Test
    void whoever_sends_the_history_keeps_it() {
        ask(admin, "own", FIRST);

        JsonNode answer =
                json(
                        admin.post(
                                "/api/v1/chat",
                                "{\"conversation_id\":\"own\",\"message\":\""
                                        + LEANING
                                        + "\",\"history\":[]}"),
                        200);

        assertThat(leans(answer)).isFalse();
        assertThat(turns("own")).isEqualTo(1);
    }

    @Test
    void the_latest_turns_alone_are_kept() {
        for (int turn = 0; turn < 4; turn++) {
            ask(admin, "long", FIRST);
        }

        assertThat(turns("long")).isEqualTo(2);
    }

    @Test
    void what_is_remembered_holds_no_personal_data() {
        ask(admin, "personal", "I am ana@example.org. " + FIRST);

        try (Held held = take("personal")) {
            assertThat(held.memory().history().getFirst().question())
                    .doesNotContain("ana@example.org");
        }
    }

    @Test
    void a_conversation_is_forgotten_after_its_time() {
        ask(admin, "old", FIRST);
        program.bean(Jdbi.class)
                .useHandle(handle ->
                        handle.execute(
                                "UPDATE api_conversation SET changed_at = changed_at - interval '31 days'"));

        assertThat(leans(ask(admin, "old", LEANING))).isFalse();
    }

    @Test
    void a_conversation_is_forgotten_when_the_caller_says_so() {
        ask(admin, "gone", FIRST);
        assertThat(delete(admin, "gone").statusCode()).isEqualTo(204);
        assertThat(leans(ask(admin, "gone", LEANING))).isFalse();
        problem(delete(admin, "never"), 404, "not_found");
    }

    @Test
    void nobody_forgets_the_conversation_of_another_key() {
        String body = "{\"name\":\"a program\",\"scopes\":[\"answers\"]}";
        String key = json(admin.post("/api/v1/keys", body), 201).path("text").asText();
        ask(admin, "kept", FIRST);
        problem(delete(admin.with(key), "kept"), 404, "not_found");
        assertThat(turns("kept")).isEqualTo(1);
    }

    @Test
    void a_call_in_hand_does_not_bring_back_what_is_forgotten_meanwhile() {
        try (Held held = take("meanwhile")) {
            delete(admin, "meanwhile");
            held.remember(new Exchange("a", "b"), Language.ENGLISH);
        }
        assertThat(turns("meanwhile")).isZero();
    }

    private static HttpResponse<String> delete(ApiClient client, String conversation) {
        return client.send("DELETE", "/api/v1/conversations/" + conversation, "");
    }

    @Test
    void one_call_at_a_time_holds_a_conversation() {
        try (Held _ = take("busy")) {
            HttpResponse<String> refused = post(admin, "busy", FIRST);
            problem(refused, 409, "conversation_busy");
            assertThat(refused.headers().firstValue("retry-after")).hasValue("1");
        }
        ask(admin, "busy", FIRST);
    }

    @Test
    void a_call_that_is_refused_lets_its_conversation_go() {
        problem(post(admin, "refused", " "), 400, "missing_question");

        ask(admin, "refused", FIRST);
    }

    private Held take(String conversation) {
        return program.bean(ConversationMemory.class)
                .take(Caller.admin().name(), conversation)
                .orElseThrow();
    }

    private int turns(String conversation) {
        try (Held held = take(conversation)) {
            return held.memory().history().size();
        }
    }

    private static JsonNode ask(ApiClient client, String conversation, String message) {
        return json(post(client, conversation, message), 200);
    }

    private static HttpResponse<String> post(
            ApiClient client, String conversation, String message) {
        return client.post(
                "/api/v1/chat",
                "{\"language\":\"en\",\"conversation_id\":\"%s\",\"message\":\"%s\"}"
                        .formatted(conversation, message));
    }

    /** Whether the question was made complete from the one before. */
    private static boolean leans(JsonNode answer) {
        return answer.path("decisions").findValuesAsText("step").contains("dialogue");
    }
}
