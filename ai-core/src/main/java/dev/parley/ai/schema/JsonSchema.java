package dev.parley.ai.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of a record type, and what does not fit it. Names are in snake case; a
 * component is required unless it is {@code @Nullable} or an {@code Optional}; no other fields are
 * allowed. Descriptions come from {@code @JsonPropertyDescription}, ranges from Jakarta
 * Validation's annotations on the components. Safe for use by many threads.
 */
public final class JsonSchema {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final ObjectNode node;
    private final String text;
    private final Schema schema;

    private JsonSchema(ObjectNode node) {
        this.node = node;
        this.text = node.toString();
        this.schema = REGISTRY.getSchema(node);
    }

    /** The schema of a record type. */
    public static JsonSchema of(Class<? extends Record> type) {
        return new JsonSchema(RecordSchemas.derive(type));
    }

    /** The schema itself; a copy. */
    public ObjectNode node() {
        return node.deepCopy();
    }

    /** The schema as JSON; the same object each time. */
    public String text() {
        return text;
    }

    /** What does not fit, one entry for each wrong field; empty: everything fits. */
    public List<SchemaFault> faults(JsonNode value) {
        return schema.validate(value).stream().map(JsonSchema::fault).distinct().toList();
    }

    private static SchemaFault fault(Error error) {
        String property = error.getProperty() == null ? "" : error.getProperty();
        String field =
                Stream.of(path(error.getInstanceLocation().toString()), property)
                        .filter(part -> !part.isEmpty())
                        .reduce((parent, child) -> parent + "." + child)
                        .orElse("");
        return new SchemaFault(field, problem(error));
    }

    /** The library's words where they do not repeat what was sent, own ones elsewhere. */
    private static String problem(Error error) {
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> "is missing";
            case "additionalProperties" -> "is not a field of this";
            case "pattern" -> "is blank or has the wrong form";
            default -> String.valueOf(error.getMessage());
        };
    }

    /** A JSON Pointer (RFC 6901) in the form that people write. */
    private static String path(String pointer) {
        return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }
}
