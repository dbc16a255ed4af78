package dev.parley.ai.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.rendering.Page;
import io.micronaut.web.router.Router;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The OpenAPI 3.1 document of all endpoints below {@code /api} and {@code /ai}, made from the
 * program's own routes and records, so that it cannot say anything else than the program does. Safe
 * for use by many threads.
 */
public final class OpenApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PROBLEM = "application/problem+json";

    private final List<Endpoint> endpoints;
    private final ObjectNode document;

    /**
     * @param router knows the routes
     * @param problem the record that refusals are written from
     */
    public OpenApi(Router router, Class<?> problem) {
        this.endpoints = Endpoint.of(router);
        this.document = document(new Schemas(), problem);
    }

    /** The document as JSON. */
    public String json() {
        return document.toPrettyString();
    }

    /** The same for people. */
    public Page.ApiReference page() {
        return new Reference(document.path("components").path("schemas")).page(endpoints);
    }

    private ObjectNode document(Schemas schemas, Class<?> problem) {
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Parley")
                .put("version", "1")
                .put(
                        "description",
                        "Answers from an organisation's documents, under its rules, with citations. Every response"
                                + " carries X-Correlation-Id. Fields that are not described here are refused.");
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        for (Endpoint endpoint : endpoints) {
            paths.withObjectProperty(endpoint.path())
                    .set(endpoint.method(), new Operation(endpoint, schemas).json());
        }
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("apiKey")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An API key that has the scope which the endpoint asks for");
        components.putObject("responses").set("Refused", refused(schemas.reference(problem)));
        components.set("schemas", schemas.definitions());
        endpoints.stream()
                .flatMap(endpoint -> endpoint.takes().stream())
                .forEach(type -> close(type.getSimpleName(), components, new HashSet<>()));
        return document;
    }

    private static ObjectNode refused(ObjectNode schema) {
        ObjectNode refused = JSON.objectNode().put("description", "What was wrong with the call");
        refused.putObject("content").putObject(PROBLEM).set("schema", schema);
        return refused;
    }

    /** Callers' unknown fields are refused, those in lists, too. */
    private static void close(String name, ObjectNode components, Set<String> seen) {
        if (!seen.add(name)
                || !(components.path("schemas").path(name) instanceof ObjectNode schema)) {
            return;
        }
        if (schema.has("properties")) {
            schema.put("additionalProperties", false);
        }
        for (JsonNode reference : schema.findValues("$ref")) {
            close(reference.asText().substring(SCHEMAS.length()), components, seen);
        }
    }
}
