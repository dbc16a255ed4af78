package dev.parley.ai.model.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;

/**
 * A tool's JSON Schema as the library takes it: it wants the object itself in its own words; what
 * the object holds goes through as it is, with all ranges.
 */
final class ToolParameters {

    private static final JsonMapper JSON = new JsonMapper();

    private ToolParameters() {}

    static JsonObjectSchema of(String schema) {
        try {
            JsonNode node = JSON.readTree(schema);
            JsonObjectSchema.Builder object = JsonObjectSchema.builder();
            node.path("properties")
                    .properties()
                    .forEach(property ->
                            object.addProperty(
                                    property.getKey(),
                                    JsonRawSchema.from(property.getValue().toString())));
            return object.required(
                            node.path("required").valueStream().map(JsonNode::asText).toList())
                    .additionalProperties(false)
                    .build();
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("a tool's schema is no JSON", failure);
        }
    }
}
