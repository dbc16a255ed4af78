package dev.parley.ai.api;

import static dev.parley.ai.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.key.NeedsNoKey;
import dev.parley.ai.key.NeedsScope;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {

    private final AiCoreProgram program;
    private final ApiClient admin;
    private final JsonNode document;

    OpenApiTest(Storage storage) {
        program = AiCoreProgram.start(storage, Map.of());
        admin = ApiClient.admin(program);
        document = json(admin.with("").get("/api/v1/openapi.json"), 200);
    }

    @AfterAll
    void stop() {
        admin.close();
        program.close();
    }

    @Test
    void the_document_has_exactly_the_routes_of_the_program() {
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(
                                        method -> documented.add(method + " " + path.getKey())));

        assertThat(documented)
                .contains("post /api/v1/chat", "delete /api/v1/keys/{id}")
                .isEqualTo(names());
    }

    @Test
    void every_endpoint_says_what_it_does_and_what_a_key_needs_for_it() {
        assertThat(routes())
                .allSatisfy(route ->
                        assertThat(
                                        route.getAnnotationMetadata()
                                                        .hasAnnotation(NeedsScope.class)
                                                ^ route.getAnnotationMetadata()
                                                        .hasAnnotation(NeedsNoKey.class))
                                .as(route.toString())
                                .isTrue());
        assertThat(document.findValuesAsText("summary")).hasSize(names().size());
        assertThat(document.findValuesAsText("summary")).doesNotContain("");
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void what_needs_a_key_is_refused_without_one_and_the_rest_is_not() {
        assertThat(document.path("paths").properties())
                .allSatisfy(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation -> {
                                    boolean open = operation.getValue().path("security").isEmpty();
                                    int status =
                                            admin.with("")
                                                    .send(
                                                            operation
                                                                    .getKey()
                                                                    .toUpperCase(Locale.ROOT),
                                                            path.getKey().replaceAll("[{}]", ""),
                                                            "")
                                                    .statusCode();
                                    assertThat(status).isEqualTo(open ? 200 : 401);
                                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/generate | {\"prompt\":\"How much does a home visit cost?\"} | AnswerResponse",
                "POST | /api/v1/chat | {\"message\":\"Which football club won?\",\"conversation_id\":\"c\"} | AnswerResponse",
                "POST | /api/v1/chat | {\"message\":\"My father has chest pain\"} | AnswerResponse",
                "POST | /api/v1/search | {\"query\":\"opening hours\"} | SearchResponse",
                "POST | /api/v1/govern | {\"question\":\"I am ana@example.org\",\"draft\":\"Free.\"} | GovernResponse",
                "GET | /api/v1/models | '' | ModelsResponse",
                "GET | /api/v1/health | '' | Health",
                "GET | /api/v1/metrics | '' | MetricsResponse",
                "GET | /api/v1/keys | '' | KeysResponse",
                "POST | /api/v1/search | {} | Problem"
            })
    void answers_are_as_the_document_says(String method, String path, String body, String schema) {
        assertThat(violations(schema, admin.send(method, path, body).body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GenerateRequest | {\"prompt\":\"x\",\"top_p\":1} | true",
                "GenerateRequest | {\"prompt\":\"x\",\"top_p\":0} | false",
                "GenerateRequest | {\"prompt\":\"x\",\"max_tokens\":8193} | false",
                "GenerateRequest | {\"prompt\":\"x\",\"speed\":9} | false",
                "GenerateRequest | {} | false",
                "GenerateRequest | {\"prompt\":\"x\",\"collection\":\"general\",\"language\":\"fr\"} | true",
                "GenerateRequest | {\"prompt\":\"x\",\"language\":\"klingon\"} | false",
                "ChatRequest | {\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | true",
                "ChatRequest | {\"messages\":[{\"role\":\"king\",\"content\":\"x\"}]} | false",
                "ChatRequest | {\"messages\":[{\"role\":\"user\"}]} | false",
                "ChatRequest | {\"message\":\"x\",\"conversation_id\":\"a b\"} | false",
                "KeyRequest | {\"name\":\"x\",\"scopes\":[\"search\"],\"networks\":[\"10.0.0.0/8\"]} | true",
                "KeyRequest | {\"name\":\"x\",\"scopes\":[\"everything\"]} | false"
            })
    void the_limits_of_calls_are_in_the_document(String schema, String body, boolean allowed) {
        assertThat(violations(schema, body).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void the_page_needs_no_key_and_loads_nothing() {
        var page = admin.with("").get("/api/v1/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("default-src 'none'");
    }

    private List<String> violations(String schema, String json) {
        assertThat(document.path("components").path("schemas").has(schema)).as(schema).isTrue();
        ObjectNode root = document.deepCopy();
        root.put("$ref", "#/components/schemas/" + schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString())
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The routes by method and path; the router names each more than once. */
    private Set<String> names() {
        return routes().map(route ->
                        route.getHttpMethodName().toLowerCase(Locale.ROOT)
                                + " "
                                + route.getUriMatchTemplate().toPathString().replace("{+", "{"))
                .collect(Collectors.toSet());
    }

    private Stream<UriRouteInfo<?, ?>> routes() {
        return program.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .filter(route ->
                        route.getUriMatchTemplate().toPathString().matches("/(api|ai)(/.*)?"));
    }
}
