package dev.parley.templates.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of a mapping in YAML, each with its line. Values are taken as they are written: {@code
 * 15:30} is no number of seconds. What is missing or of another form is a problem.
 */
final class Fields {

    /** The head's first line follows the three hyphens. */
    private static final int LINES_BEFORE = 2;

    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
    private final int line;
    private final Problems problems;

    private Fields(int line, Problems problems) {
        this.line = line;
        this.problems = problems;
    }

    /** The fields of a mapping; each key that is no word, or there twice, is a problem. */
    static Fields of(MappingNode node, Problems problems) {
        Fields fields = new Fields(lineOf(node), problems);
        for (NodeTuple field : node.getValue()) {
            int at = lineOf(field.getKeyNode());
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at, "a field's name is no word", "a name, a colon and a value");
            } else if (fields.fields.put(key.getValue(), field) != null) {
                problems.add(at, "the field '%s' is there twice".formatted(key.getValue()), "one");
            }
        }
        return fields;
    }

    /** Every other field is a problem. */
    Fields only(List<String> known) {
        fields.forEach((name, field) -> {
            if (!known.contains(name)) {
                problems.add(
                        lineOf(field.getKeyNode()),
                        "there is no field '%s'".formatted(name),
                        String.join(", ", known));
            }
        });
        return this;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The line of a field, or of the mapping where it is missing. */
    int line(String name) {
        NodeTuple field = fields.get(name);
        return field == null ? line : lineOf(field.getKeyNode());
    }

    /** The names of all fields. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** A single value. */
    Optional<Scalar> text(String name, String expected) {
        @Nullable Node value = value(name, expected);
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(new Scalar(scalar.getValue().strip(), lineOf(scalar)));
        }
        if (value != null) {
            problems.add(line(name), "'%s' is no single value".formatted(name), expected);
        }
        return Optional.empty();
    }

    /** Values in brackets. */
    List<Scalar> texts(String name, String expected) {
        List<Scalar> texts = new ArrayList<>();
        @Nullable Node value = value(name, expected);
        if (value instanceof SequenceNode sequence) {
            for (Node each : sequence.getValue()) {
                if (each instanceof ScalarNode scalar) {
                    texts.add(new Scalar(scalar.getValue().strip(), lineOf(scalar)));
                } else {
                    problems.add(
                            lineOf(each), "'%s' holds more than words".formatted(name), expected);
                }
            }
        }
        if (value != null && texts.isEmpty()) {
            problems.add(line(name), "'%s' is no list".formatted(name), expected);
        }
        return texts;
    }

    /** Fields below a field. */
    Optional<Fields> mapping(String name, String expected) {
        @Nullable Node value = value(name, expected);
        if (value instanceof MappingNode mapping) {
            return Optional.of(of(mapping, problems));
        }
        if (value != null) {
            problems.add(line(name), "'%s' has no fields".formatted(name), expected);
        }
        return Optional.empty();
    }

    private @Nullable Node value(String name, String expected) {
        NodeTuple field = fields.get(name);
        if (field == null) {
            problems.add(line, "'%s' is missing".formatted(name), expected);
            return null;
        }
        return field.getValueNode();
    }

    /** The line of the file in which the head cannot be read on. */
    static int lineOf(MarkedYAMLException failure) {
        @Nullable Mark mark = failure.getProblemMark();
        return mark == null ? 1 : mark.getLine() + LINES_BEFORE;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + LINES_BEFORE;
    }
}
