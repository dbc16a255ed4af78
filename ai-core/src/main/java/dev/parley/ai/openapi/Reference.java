package dev.parley.ai.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.key.Scope;
import dev.parley.rendering.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Endpoints as people read them: fields one below the other, with names that say where they are.
 *
 * @param schemas by name
 */
record Reference(JsonNode schemas) {

    /** Fields further inside are read up in the document. */
    private static final int DEEPEST = 3;

    Page.ApiReference page(List<Endpoint> endpoints) {
        return new Page.ApiReference(endpoints.stream().map(this::endpoint).toList());
    }

    private Page.ApiEndpoint endpoint(Endpoint endpoint) {
        return new Page.ApiEndpoint(
                endpoint.id(),
                endpoint.method().toUpperCase(Locale.ROOT),
                endpoint.path(),
                endpoint.summary(),
                endpoint.details(),
                endpoint.scope().map(Scope::code),
                endpoint.takes().map(this::fields).orElse(List.of()),
                endpoint.gives().map(this::fields).orElse(List.of()));
    }

    private List<Page.ApiField> fields(Class<?> type) {
        List<Page.ApiField> fields = new ArrayList<>();
        collect(schemas.path(type.getSimpleName()), "", 1, fields);
        return fields;
    }

    private void collect(JsonNode schema, String above, int depth, List<Page.ApiField> fields) {
        List<String> required = words(schema.path("required")).toList();
        for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
            JsonNode said = entry.getValue();
            JsonNode field = resolved(said);
            boolean list = isOfType(field, "array");
            JsonNode inner = list ? resolved(field.path("items")) : field;
            String name = above + entry.getKey() + (list ? "[]" : "");
            fields.add(
                    new Page.ApiField(
                            name,
                            type(inner),
                            limits(field),
                            required.contains(entry.getKey()),
                            said.path("description").asText("")));
            if (depth < DEEPEST) {
                collect(inner, name + ".", depth + 1, fields);
            }
        }
    }

    /**
     * What a reference stands for; beside one there may be a description or that it may be null.
     */
    private JsonNode resolved(JsonNode schema) {
        String path = schema.path("$ref").asText("");
        if (path.isEmpty()) {
            path =
                    schema.path("anyOf").size() == 2
                                    && schema.path("anyOf").findValues("$ref").size() == 1
                            ? schema.path("anyOf").findPath("$ref").asText()
                            : "";
        }
        return path.isEmpty() ? schema : schemas.path(path.substring(path.lastIndexOf('/') + 1));
    }

    private static boolean isOfType(JsonNode schema, String type) {
        return types(schema).contains(type);
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual()
                ? List.of(type.asText())
                : words(type).filter(each -> !each.equals("null")).toList();
    }

    private static Stream<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return words(schema.path("enum")).collect(Collectors.joining(", "));
        }
        return schema.path("format").asText(types(schema).stream().findFirst().orElse("object"));
    }

    private static String limits(JsonNode schema) {
        Optional<String> least =
                first(schema, "minimum", "minLength", "minItems")
                        .or(() -> first(schema, "exclusiveMinimum").map(limit -> "> " + limit));
        Optional<String> most = first(schema, "maximum", "maxLength", "maxItems");
        return least.isEmpty() && most.isEmpty() ? "" : least.orElse("") + "…" + most.orElse("");
    }

    private static Optional<String> first(JsonNode schema, String... names) {
        return List.of(names).stream()
                .filter(schema::has)
                .map(name -> schema.path(name).asText())
                .findFirst();
    }
}
