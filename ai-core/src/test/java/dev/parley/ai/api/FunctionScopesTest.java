package dev.parley.ai.api;

import static dev.parley.ai.ApiClient.json;
import static dev.parley.ai.ApiClient.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key calls the functions that its scopes allow. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FunctionScopesTest {

    private static final String KEYS = "/api/v1/keys";

    private static final String SEARCH =
            "{\"type\":\"function\",\"name\":\"search_knowledge\",\"arguments\":{\"query\":\"home visit\"}}";

    private static final String HOURS =
            "{\"type\":\"function\",\"name\":\"get_opening_hours\",\"arguments\":{}}";

    private final AiCoreProgram program;
    private final ApiClient admin;

    FunctionScopesTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of("parley.practice.file", "../deploy/practice/practice.yaml"));
        admin = ApiClient.admin(program);
    }

    @AfterAll
    void stop() {
        admin.close();
        program.close();
    }

    @Test
    void a_key_that_names_no_functions_calls_them_all() {
        ApiClient caller = caller("functions:read", "functions:execute");
        assertThat(functions(caller)).contains("search_knowledge", "set_language", "list_my_data");
        json(caller.post("/ai/execute", SEARCH), 200);
        json(caller.post("/ai/execute", HOURS), 200);
    }

    @Test
    void a_key_that_names_some_sees_and_calls_these() {
        ApiClient caller = caller("functions:read", "functions:execute", "practice:read");
        assertThat(functions(caller)).isEqualTo("[\"get_opening_hours\"]");
        assertThat(caller.get("/ai/openai/tools").body())
                .contains("get_opening_hours")
                .doesNotContain("search_knowledge");
        json(caller.post("/ai/execute", HOURS), 200);
        JsonNode refused = problem(caller.post("/ai/execute", SEARCH), 403, "forbidden");
        assertThat(refused.path("detail").asText()).contains("search");
        JsonNode natural =
                json(
                        caller.post(
                                "/ai/execute",
                                "{\"type\":\"natural\",\"query\":\"Please answer in French\"}"),
                        200);
        assertThat(natural.path("status").asText()).isEqualTo("not_understood");
    }

    @Test
    void a_key_that_names_functions_and_may_not_call_any_calls_none() {
        problem(caller("practice:read").post("/ai/execute", HOURS), 403, "forbidden");
    }

    @Test
    void what_a_key_may_call_is_shown() {
        JsonNode key = create("functions:execute", "conversation:write").path("key");
        assertThat(admin.get(KEYS + "/" + key.path("id").asText()).body())
                .contains("functions:execute", "conversation:write");
    }

    @Test
    void nobody_gives_more_functions_than_they_may_call() {
        ApiClient keeper = caller("keys", "functions:execute", "practice:read");
        JsonNode refused = problem(keeper.post(KEYS, body("functions:execute")), 403, "forbidden");
        assertThat(refused.path("detail").asText()).contains("search");
        json(keeper.post(KEYS, body("functions:execute", "practice:read")), 201);
    }

    private ApiClient caller(String... scopes) {
        return admin.with(create(scopes).path("text").asText());
    }

    private JsonNode create(String... scopes) {
        return json(admin.post(KEYS, body(scopes)), 201);
    }

    private static String body(String... scopes) {
        return "{\"name\":\"a program\",\"scopes\":[\"%s\"]}"
                .formatted(String.join("\",\"", scopes));
    }

    private static String functions(ApiClient caller) {
        return json(caller.get("/ai/functions"), 200)
                .path("functions")
                .findValuesAsText("name")
                .stream()
                .map("\"%s\""::formatted)
                .toList()
                .toString()
                .replace(", ", ",");
    }
}
