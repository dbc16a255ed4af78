package dev.parley.ai.key;

import static dev.parley.ai.ApiClient.json;
import static dev.parley.ai.ApiClient.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.operator.Operator;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeysTest {

    private static final String KEYS = "/api/v1/keys";
    private static final String MODELS = "/api/v1/models";

    private final AiCoreProgram program;
    private final AiCoreProgram other;
    private final ApiClient admin;

    KeysTest(Storage storage) {
        program = AiCoreProgram.start(storage, Map.of("test.undeclared-endpoint", "there"));
        other = AiCoreProgram.start(storage, Map.of("test.passages", "none"));
        admin = ApiClient.admin(program);
    }

    @AfterAll
    void stop() {
        admin.close();
        other.close();
        program.close();
    }

    @Test
    void a_new_key_works_at_once_in_every_process_and_for_its_scopes_alone() {
        String key = create("\"scopes\":[\"models:read\"]").path("text").asText();

        assertThat(key).matches("parley_[0-9a-f]{12}_[0-9a-f]{64}");
        json(admin.with(key).get(MODELS), 200);
        await().untilAsserted(() -> json(admin.with(key).at(other).get(MODELS), 200));
        JsonNode refused =
                problem(
                        admin.with(key).post("/api/v1/search", "{\"query\":\"opening hours\"}"),
                        403,
                        "forbidden");
        assertThat(refused.path("detail").asText()).contains("'search'");
    }

    @Test
    void the_text_of_a_key_is_shown_once_and_stored_nowhere() {
        JsonNode issued = create("\"scopes\":[\"search\"]");
        String secret = issued.path("text").asText().split("_", -1)[2];
        String id = issued.path("key").path("id").asText();

        assertThat(admin.get(KEYS).body()).contains(id).doesNotContain(secret);
        assertThat(admin.get(KEYS + "/" + id).body()).doesNotContain(secret);
        boolean stored =
                program.bean(Jdbi.class)
                        .withHandle(handle ->
                                handle.createQuery(
                                                "SELECT k::text LIKE '%' || :secret || '%' FROM api_key k WHERE id = :id")
                                        .bind("secret", secret)
                                        .bind("id", id)
                                        .mapTo(Boolean.class)
                                        .one());
        assertThat(stored).isFalse();
    }

    @Test
    void a_wrong_secret_of_a_key_that_exists_is_refused() {
        String key = create("\"scopes\":[\"models:read\"]").path("text").asText();
        String wrong = key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0");

        problem(admin.with(wrong).get(MODELS), 401, "unauthorized");
    }

    @Test
    void a_key_past_its_end_is_refused() {
        Instant now = program.bean(InstantSource.class).instant();
        NewKey ended =
                new NewKey(
                        "ended",
                        Set.of(Scope.MODELS_READ),
                        60,
                        List.of(),
                        Optional.of(now.minusSeconds(1)));
        String key = program.bean(ApiKeys.class).create(ended, Operator.COMMAND_LINE).text().text();

        JsonNode refused = problem(admin.with(key).get(MODELS), 401, "unauthorized");
        assertThat(refused.path("detail").asText()).contains("over");
    }

    @Test
    void a_revoked_key_is_refused_here_at_once_and_by_other_processes_within_five_seconds() {
        JsonNode issued = create("\"scopes\":[\"models:read\"]");
        ApiClient holder = admin.with(issued.path("text").asText());
        String path = KEYS + "/" + issued.path("key").path("id").asText();
        await().untilAsserted(() -> json(holder.at(other).get(MODELS), 200));

        assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);

        problem(holder.get(MODELS), 401, "unauthorized");
        await().atMost(KnownKeys.OLDEST)
                .untilAsserted(() -> problem(holder.at(other).get(MODELS), 401, "unauthorized"));
        assertThat(json(admin.get(path), 200).has("revoked_at")).isTrue();
        assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
        problem(admin.post(path + "/rotate", "{}"), 409, "revoked");
    }

    @Test
    void after_a_rotation_the_earlier_secret_works_for_the_overlap_and_the_one_before_no_more() {
        JsonNode issued = create("\"scopes\":[\"models:read\"]");
        String first = issued.path("text").asText();
        String rotate = KEYS + "/" + issued.path("key").path("id").asText() + "/rotate";

        String second = json(admin.post(rotate, "{}"), 200).path("text").asText();
        json(admin.with(first).get(MODELS), 200);
        json(admin.with(second).get(MODELS), 200);

        String third =
                json(admin.post(rotate, "{\"overlap_seconds\":0}"), 200).path("text").asText();
        problem(admin.with(first).get(MODELS), 401, "unauthorized");
        problem(admin.with(second).get(MODELS), 401, "unauthorized");
        json(admin.with(third).get(MODELS), 200);
    }

    @Test
    void calls_over_the_limit_are_refused_in_all_processes_with_the_time_to_wait() {
        String fields = "\"scopes\":[\"models:read\"],\"calls_per_minute\":100";
        ApiClient holder = admin.with(create(fields).path("text").asText());

        HttpResponse<String> over = callUntilRefused(holder, 150);

        problem(over, 429, "rate_limited");
        assertThat(over.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 60L);
        // The other process has counted next to none itself.
        problem(callUntilRefused(holder.at(other), 20), 429, "rate_limited");
        json(admin.get(MODELS), 200);
    }

    /** The first call that is not answered, or the last one. */
    private static HttpResponse<String> callUntilRefused(ApiClient client, int most) {
        return Stream.generate(() -> client.get(MODELS))
                .limit(most)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseGet(() -> client.get(MODELS));
    }

    @Test
    void an_endpoint_that_names_no_scope_is_refused_to_everybody() {
        HttpResponse<String> refused = admin.get(UndeclaredController.PATH);

        problem(refused, 403, "forbidden");
        assertThat(refused.body()).doesNotContain("nobody may see");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/ai/functions", "/api/v2/models"})
    void without_a_key_nobody_learns_what_there_is(String path) {
        problem(admin.with("").get(path), 401, "unauthorized");
    }

    @Test
    void a_key_is_used_from_its_networks_alone() {
        String elsewhere =
                create("\"scopes\":[\"models:read\"],\"networks\":[\"192.0.2.0/24\"]")
                        .path("text")
                        .asText();
        String here =
                create(
                                "\"scopes\":[\"models:read\"],\"networks\":[\"192.0.2.0/24\",\"127.0.0.0/8\"]")
                        .path("text")
                        .asText();

        problem(admin.with(elsewhere).get(MODELS), 403, "address_not_allowed");
        json(admin.with(here).get(MODELS), 200);
    }

    @Test
    void whoever_may_make_keys_cannot_give_a_scope_that_they_lack() {
        ApiClient keeper = admin.with(create("\"scopes\":[\"keys\"]").path("text").asText());
        JsonNode stronger = create("\"scopes\":[\"metrics\"]").path("key");

        JsonNode refused =
                problem(keeper.post(KEYS, body("\"scopes\":[\"metrics\"]")), 403, "forbidden");
        assertThat(refused.path("detail").asText()).contains("'metrics'");
        problem(
                keeper.post(KEYS + "/" + stronger.path("id").asText() + "/rotate", "{}"),
                403,
                "forbidden");
        json(keeper.post(KEYS, body("\"scopes\":[\"keys\"]")), 201);
    }

    @Test
    void when_a_key_was_used_last_is_written_away_from_the_call() {
        JsonNode issued = create("\"scopes\":[\"models:read\"]");
        String path = KEYS + "/" + issued.path("key").path("id").asText();
        json(admin.with(issued.path("text").asText()).get(MODELS), 200);
        assertThat(json(admin.get(path), 200).has("last_used_at")).isFalse();

        program.bean(KeyUses.class).write();

        Instant used = Instant.parse(json(admin.get(path), 200).path("last_used_at").asText());
        assertThat(Duration.between(used, program.bean(InstantSource.class).instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void every_change_of_a_key_is_in_the_audit_with_who_made_it() {
        JsonNode key = create("\"scopes\":[\"search\"]").path("key");
        String id = key.path("id").asText();
        json(admin.post(KEYS + "/" + id + "/rotate", "{}"), 200);
        admin.send("DELETE", KEYS + "/" + id, "");

        List<String> events =
                program.bean(Jdbi.class)
                        .withHandle(handle ->
                                handle.createQuery(
                                                """
                                                SELECT type || ' by ' || (details ->> 'by') FROM audit_event
                                                WHERE details ->> 'key' = :id ORDER BY audit_event.id
                                                """)
                                        .bind("id", id)
                                        .mapTo(String.class)
                                        .list());
        assertThat(events)
                .containsExactly(
                        "api-key-created by admin key",
                        "api-key-rotated by admin key",
                        "api-key-revoked by admin key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\":[\"search\"]} | missing_field | name",
                "{\"name\":\" \",\"scopes\":[\"search\"]} | invalid_value | name",
                "{\"name\":\"x\"} | missing_field | scopes",
                "{\"name\":\"x\",\"scopes\":[]} | out_of_range | scopes",
                "{\"name\":\"x\",\"scopes\":[\"everything\"]} | invalid_value | scopes[0]",
                "{\"name\":\"x\",\"scopes\":[null]} | missing_field | scopes[0]",
                "{\"name\":\"x\",\"scopes\":[\"search\"],\"calls_per_minute\":0} | out_of_range | calls_per_minute",
                "{\"name\":\"x\",\"scopes\":[\"search\"],\"calls_per_minute\":99999999999} | invalid_value | calls_per_minute",
                "{\"name\":\"x\",\"scopes\":[\"search\"],\"networks\":[\"example.org\"]} | invalid_value | networks[0]",
                "{\"name\":\"x\",\"scopes\":[\"search\"],\"networks\":[\"10.0.0.0/33\"]} | invalid_value | networks[0]",
                "{\"name\":\"x\",\"scopes\":[\"search\"],\"expires_at\":\"2020-01-01T00:00:00Z\"} | out_of_range | expires_at",
                "{\"name\":\"x\",\"scopes\":[\"search\"],\"secret\":\"mine\"} | unknown_field | secret"
            })
    void a_wrong_field_of_a_key_is_named(String body, String code, String field) {
        assertThat(problem(admin.post(KEYS, body), 400, code).path("field").asText())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"GET, 000000000000", "DELETE, 000000000000", "GET, nonsense", "DELETE, nonsense"})
    void a_key_that_is_not_there_is_not_found(String method, String id) {
        problem(admin.send(method, KEYS + "/" + id, ""), 404, "not_found");
    }

    private JsonNode create(String fields) {
        return json(admin.post(KEYS, body(fields)), 201);
    }

    private static String body(String fields) {
        return "{\"name\":\"a program\"," + fields + "}";
    }
}
