package dev.parley.whatsapp.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A JSON object read with suspicion: what is missing or of another type than expected is absent.
 */
record Fields(JsonNode node) {

    boolean has(String name) {
        return node.has(name);
    }

    Optional<Fields> object(String name) {
        JsonNode value = node.path(name);
        return value.isObject() ? Optional.of(new Fields(value)) : Optional.empty();
    }

    /** A text that is more than space. */
    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.textValue().isBlank()
                ? Optional.of(value.textValue())
                : Optional.empty();
    }

    /** A whole number, also one that stands there as a text. */
    Optional<String> number(String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() ? Optional.of(value.asText()) : text(name);
    }

    /** The objects of an array; nothing when it is not one. */
    List<Fields> objects(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .filter(JsonNode::isObject)
                .map(Fields::new)
                .toList();
    }
}
