package dev.parley.ai.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ai.function.FunctionDefinition;
import dev.parley.ai.schema.JsonSchema;
import java.util.List;

/**
 * An OpenAPI 3.1 document of the functions: {@code POST /ai/execute} takes a call of one of them,
 * each with the schema of its arguments and of its result.
 */
final class FunctionsDocument {

    private static final String SCHEMAS = "#/components/schemas/";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FunctionsDocument() {}

    static ObjectNode of(List<FunctionDefinition> functions) {
        ObjectNode document = NODES.objectNode().put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Parley: functions")
                .put("description", "What the assistant can do, for programs.")
                .put("version", "1");
        document.putObject("paths").putObject("/ai/execute").set("post", operation());
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("api_key")
                .put("type", "http")
                .put("scheme", "bearer");
        components.set("schemas", schemas(functions));
        document.putArray("security").addObject().putArray("api_key");
        return document;
    }

    private static ObjectNode operation() {
        ObjectNode operation =
                NODES.objectNode()
                        .put("operationId", "execute")
                        .put("summary", "Calls a function, by its name or as words ask for it.");
        content(
                operation.putObject("requestBody").put("required", true),
                "application/json",
                "call");
        ObjectNode responses = operation.putObject("responses");
        content(
                responses.putObject("200").put("description", "What was done, or why nothing was."),
                "application/json",
                "outcome");
        content(
                responses.putObject("default").put("description", "The call was refused."),
                "application/problem+json",
                "problem");
        return operation;
    }

    private static void content(ObjectNode holder, String type, String schema) {
        holder.putObject("content")
                .putObject(type)
                .putObject("schema")
                .put("$ref", SCHEMAS + schema);
    }

    private static ObjectNode schemas(List<FunctionDefinition> functions) {
        ObjectNode schemas = NODES.objectNode();
        ObjectNode call = schemas.putObject("call");
        call.putArray("oneOf").addObject().put("$ref", SCHEMAS + "natural_call");
        ObjectNode outcome = JsonSchema.of(ExecuteResponse.class).node();
        schemas.set("natural_call", natural());
        for (FunctionDefinition function : functions) {
            String name = function.name().value();
            call.withArray("oneOf").addObject().put("$ref", SCHEMAS + name + "_call");
            schemas.set(name + "_call", call(function));
            schemas.set(name + "_arguments", function.arguments().node());
            schemas.set(name + "_result", function.result().node());
            resultOf(outcome).addObject().put("$ref", SCHEMAS + name + "_result");
        }
        schemas.set("outcome", outcome);
        schemas.set("problem", JsonSchema.of(CallProblems.ArgumentsProblem.class).node());
        return schemas;
    }

    private static ArrayNode resultOf(ObjectNode outcome) {
        return outcome.withObject("/properties/result").withArray("anyOf");
    }

    /** The call as {@link ExecuteRequest} reads it, with what this function wants in its place. */
    private static ObjectNode call(FunctionDefinition function) {
        ObjectNode call = request("function", List.of("query", "confirm"));
        call.put("description", function.description());
        ObjectNode properties = call.withObject("/properties");
        properties.putObject("name").put("const", function.name().value());
        properties
                .putObject("arguments")
                .put("$ref", SCHEMAS + function.name().value() + "_arguments");
        call.putArray("required").add("type").add("name");
        call.put("x-scope", function.scope().code());
        return call;
    }

    private static ObjectNode natural() {
        ObjectNode call = request("natural", List.of("name", "arguments"));
        call.put("description", "Calls the function that the words ask for.");
        call.putArray("required").add("type").add("query");
        return call;
    }

    private static ObjectNode request(String type, List<String> without) {
        ObjectNode request = JsonSchema.of(ExecuteRequest.class).node();
        ObjectNode properties = request.withObject("/properties");
        properties.putObject("type").put("const", type);
        properties.remove(without);
        return request;
    }
}
