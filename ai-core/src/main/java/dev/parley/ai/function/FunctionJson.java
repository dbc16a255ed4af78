package dev.parley.ai.function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/** Arguments and results as JSON, in the names that the schemas use. */
final class FunctionJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private FunctionJson() {}

    /**
     * Arguments that fit their schema, as their record.
     *
     * @throws JsonProcessingException when the record does not take them
     */
    static <T extends Record> T read(JsonNode arguments, Class<T> type)
            throws JsonProcessingException {
        return MAPPER.treeToValue(arguments, type);
    }

    static ObjectNode tree(Record result) {
        return MAPPER.valueToTree(result);
    }

    static ObjectNode object(Map<String, String> fields) {
        ObjectNode object = MAPPER.createObjectNode();
        fields.forEach(object::put);
        return object;
    }

    /** The same as text, with fields in the order of their names: equal objects, equal texts. */
    static String canonical(JsonNode tree) {
        try {
            return MAPPER.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(MAPPER.treeToValue(tree, Object.class));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a JSON tree cannot be written", failure);
        }
    }

    /**
     * The JSON object in a text.
     *
     * @throws IllegalArgumentException when it holds none
     */
    static ObjectNode object(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("no JSON: " + failure.getOriginalMessage(), failure);
        }
        throw new IllegalArgumentException("expected a JSON object");
    }
}
