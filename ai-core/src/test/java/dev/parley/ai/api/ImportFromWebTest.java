package dev.parley.ai.api;

import static dev.parley.ai.ApiClient.json;
import static dev.parley.ai.ApiClient.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a site that the configuration allows, and of others. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportFromWebTest {

    private static final String IMPORT = "/api/v1/collections/%s/import";

    private final LoopbackServer site = LoopbackServer.start(this::page);
    private final AtomicReference<String> hours = new AtomicReference<>("Open at nine.");
    private final AtomicInteger asked = new AtomicInteger();
    private final AiCoreProgram program;
    private final ApiClient admin;

    ImportFromWebTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "test.passages",
                                "none",
                                "parley.knowledge.fetch.hosts",
                                List.of("127.0.0.1"),
                                "parley.knowledge.fetch.patience",
                                "1500ms",
                                "parley.knowledge.fetch.redirects",
                                2,
                                "parley.knowledge.upload.largest",
                                1_000_000));
        admin = ApiClient.admin(program);
    }

    @AfterAll
    void stop() {
        admin.close();
        program.close();
        site.close();
    }

    private Reply page(Request request) throws InterruptedException {
        asked.incrementAndGet();
        String port = site.url().substring(site.url().lastIndexOf(':') + 1);
        return switch (request.path()) {
            case "/hours" -> html("<h1>Museum hours</h1><p>" + hours.get() + "</p>");
            case "/notes.md" -> whole("text/plain", "# Notes\n\nBring a scarf.");
            case "/moved" -> moved("/hours");
            case "/loop" -> moved("/loop");
            case "/inside" -> moved("http://localhost:" + port + "/hours");
            case "/metadata" -> moved("http://169.254.169.254/latest");
            case "/large" -> whole("text/plain", "x".repeat(1_000_001));
            case "/picture" -> whole("image/png", "x");
            case "/slow" -> {
                new CountDownLatch(1).await();
                yield new Reply.Cut();
            }
            default -> Reply.html(404);
        };
    }

    private static Reply html(String body) {
        return whole("text/html; charset=utf-8", "<html><body>" + body + "</body></html>");
    }

    private static Reply whole(String type, String body) {
        return new Reply.Whole(200, type, Map.of(), body);
    }

    private static Reply moved(String location) {
        return new Reply.Whole(302, "text/plain", Map.of("Location", location), "");
    }

    @Test
    void each_address_has_its_result_and_what_was_fetched_is_found_with_its_address() {
        JsonNode results =
                fetch(
                        "museum",
                        site.url() + "/hours",
                        site.url() + "/notes.md",
                        site.url() + "/no");

        assertThat(results.findValuesAsText("outcome")).containsExactly("added", "added", "failed");
        assertThat(results.path(2).path("reason").asText())
                .isEqualTo("was answered with status 404");
        JsonNode passage =
                json(
                                admin.post(
                                        "/api/v1/search",
                                        "{\"query\":\"museum hours\",\"collection\":\"museum\"}"),
                                200)
                        .path("passages")
                        .path(0);
        assertThat(passage.path("text").asText()).isEqualTo("Open at nine.");
        assertThat(passage.path("url").asText()).isEqualTo(site.url() + "/hours");
    }

    @Test
    void an_address_is_fetched_again_and_replaces_what_was_there() {
        String address = site.url() + "/hours#top";
        fetch("again", address);

        assertThat(fetch("again", address).path(0).path("outcome").asText()).isEqualTo("unchanged");
        hours.set("Open at ten.");
        assertThat(fetch("again", address).path(0).path("outcome").asText()).isEqualTo("changed");
        hours.set("Open at nine.");
        assertThat(json(admin.get("/api/v1/collections/again/documents"), 200).path("documents"))
                .hasSize(1);
    }

    @Test
    void a_page_that_moved_is_followed() {
        assertThat(fetch("moved", site.url() + "/moved").path(0).path("outcome").asText())
                .isEqualTo("added");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "http://2130706433/"
            })
    void the_operators_own_network_is_not_reached(String address) {
        JsonNode result = fetch("inner", address).path(0);

        assertThat(result.path("outcome").asText()).isEqualTo("failed");
        assertThat(result.path("reason").asText())
                .isIn(
                        "is in a network that documents are not fetched from",
                        "names a host that cannot be found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside", "/metadata"})
    void nor_is_it_reached_by_a_page_that_leads_there(String path) {
        int before = asked.get();

        JsonNode result = fetch("inner", site.url() + path).path(0);

        assertThat(result.path("reason").asText())
                .isEqualTo("is in a network that documents are not fetched from");
        assertThat(asked.get() - before).isEqualTo(1);
    }

    @Test
    void what_is_too_large_too_slow_endless_or_no_document_is_given_up() {
        JsonNode results =
                fetch(
                        "bad",
                        site.url() + "/large",
                        site.url() + "/slow",
                        site.url() + "/loop",
                        site.url() + "/picture");

        assertThat(results.findValuesAsText("reason"))
                .satisfiesExactly(
                        large -> assertThat(large).contains("1,000,000 bytes"),
                        slow -> assertThat(slow).startsWith("was given up"),
                        endless ->
                                assertThat(endless)
                                        .isEqualTo("was answered in a way that cannot be followed"),
                        picture -> assertThat(picture).startsWith("is of no format"));
        assertThat(json(admin.get("/api/v1/collections/bad/documents"), 200).path("documents"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/a.md",
                "https://user:secret@example.org/",
                "example.org",
                "http://",
                "http://127.1/",
                "not an address"
            })
    void what_is_no_address_of_the_web_is_refused(String url) {
        JsonNode problem =
                problem(admin.post(IMPORT.formatted("wrong"), body(url)), 400, "invalid_value");

        assertThat(problem.path("field").asText()).isEqualTo("urls[0]");
        assertThat(problem.path("detail").asText()).doesNotContain("secret");
    }

    private JsonNode fetch(String collection, String... urls) {
        return json(admin.post(IMPORT.formatted(collection), body(urls)), 200).path("results");
    }

    private static String body(String... urls) {
        return "{\"urls\":[\"" + String.join("\",\"", urls) + "\"]}";
    }
}
