package dev.parley.telegram.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A JSON object read with suspicion: what is missing or of another type than expected is absent.
 */
record Fields(JsonNode node) {

    boolean has(String name) {
        return !node.path(name).isMissingNode();
    }

    Optional<Fields> object(String name) {
        JsonNode value = node.path(name);
        return value.isObject() ? Optional.of(new Fields(value)) : Optional.empty();
    }

    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    OptionalLong integer(String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    boolean isTrue(String name) {
        return node.path(name).booleanValue();
    }

    /** The objects of an array; nothing when it is not one. */
    List<Fields> objects(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .filter(JsonNode::isObject)
                .map(Fields::new)
                .toList();
    }

    /** The whole numbers of an array; nothing when it is not one. */
    LongStream integers(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
                .mapToLong(JsonNode::longValue);
    }

    Stream<String> names() {
        return node.properties().stream().map(Map.Entry::getKey);
    }
}
