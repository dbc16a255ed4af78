package dev.parley.ai.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpStatus;

/**
 * An endpoint as the document has it.
 *
 * @param endpoint the endpoint
 * @param schemas where the schemas of its bodies are kept
 */
record Operation(Endpoint endpoint, Schemas schemas) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode json() {
        ObjectNode operation =
                JSON.objectNode()
                        .put("operationId", endpoint.id())
                        .put("summary", endpoint.summary());
        if (!endpoint.details().isEmpty()) {
            operation.put("description", endpoint.details());
        }
        ArrayNode security = operation.putArray("security");
        endpoint.scope()
                .ifPresent(scope -> security.addObject().putArray("apiKey").add(scope.code()));
        endpoint.variables()
                .forEach(name -> operation.withArrayProperty("parameters").add(variable(name)));
        endpoint.query()
                .forEach(name -> operation.withArrayProperty("parameters").add(asked(name)));
        endpoint.takes().ifPresent(type -> operation.set("requestBody", body(type)));
        if (endpoint.file()) {
            operation.set("requestBody", file());
        }
        operation.set("responses", responses());
        return operation;
    }

    private static ObjectNode asked(String name) {
        ObjectNode asked = JSON.objectNode().put("name", name).put("in", "query");
        asked.putObject("schema").put("type", "string");
        return asked;
    }

    private static ObjectNode file() {
        ObjectNode body = JSON.objectNode().put("required", true);
        body.putObject("content").putObject("*/*");
        return body;
    }

    private static ObjectNode variable(String name) {
        ObjectNode variable =
                JSON.objectNode().put("name", name).put("in", "path").put("required", true);
        variable.putObject("schema").put("type", "string");
        return variable;
    }

    private ObjectNode body(Class<?> type) {
        ObjectNode body = JSON.objectNode().put("required", true);
        body.putObject("content")
                .putObject("application/json")
                .set("schema", schemas.reference(type));
        return body;
    }

    private ObjectNode responses() {
        ObjectNode responses = JSON.objectNode();
        responses.set(String.valueOf(endpoint.status()), done());
        responses.putObject("default").put("$ref", "#/components/responses/Refused");
        return responses;
    }

    private ObjectNode done() {
        if (endpoint.status() == HttpStatus.NO_CONTENT.getCode()) {
            return JSON.objectNode().put("description", "Done");
        }
        ObjectNode done = JSON.objectNode().put("description", "The answer");
        ObjectNode content = done.putObject("content");
        ObjectNode schema = endpoint.gives().map(schemas::reference).orElseGet(JSON::objectNode);
        endpoint.produces().forEach(type -> content.putObject(type).set("schema", schema));
        if (endpoint.streams()) {
            content.putObject("text/event-stream").putObject("schema").put("type", "string");
        }
        return done;
    }
}
