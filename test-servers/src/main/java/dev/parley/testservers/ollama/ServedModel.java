package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.List;

/**
 * A model that the server has.
 *
 * @param name with its tag, such as {@code llama3.2:3b}
 * @param capabilities Ollama's names: {@code completion}, {@code tools}, {@code embedding}
 * @param contextLength in tokens
 */
public record ServedModel(String name, List<String> capabilities, int contextLength) {
    private static final String DEFAULT_TAG = ":latest";

    public ServedModel {
        name = tagged(name);
        capabilities = List.copyOf(capabilities);
    }

    /** A model that answers questions. */
    public static ServedModel chat(String name) {
        return new ServedModel(name, List.of("completion", "tools"), 8192);
    }

    /** A model that makes vectors. */
    public static ServedModel embedding(String name) {
        return new ServedModel(name, List.of("embedding"), 512);
    }

    /** Ollama takes a name without tag for the latest. */
    static String tagged(String name) {
        return name.contains(":") ? name : name + DEFAULT_TAG;
    }

    /** As it stands in the lists of models. */
    ObjectNode listed() {
        ObjectNode json =
                Json.object()
                        .put("name", name)
                        .put("model", name)
                        .put("modified_at", "2026-11-01T00:00:00Z")
                        .put("size", 2_019_393_189L)
                        .put("digest", "%064x".formatted(name.hashCode() & 0xFFFFFFFFL));
        json.set("details", details());
        return json;
    }

    /** As {@code /api/show} describes it. */
    ObjectNode shown() {
        ObjectNode json =
                Json.object()
                        .put("modelfile", "FROM " + name)
                        .put("parameters", "")
                        .put("template", "{{ .Prompt }}");
        json.set("details", details());
        json.putObject("model_info")
                .put("general.architecture", "llama")
                .put("llama.context_length", contextLength);
        capabilities.forEach(json.putArray("capabilities")::add);
        return json;
    }

    private static ObjectNode details() {
        ObjectNode details =
                Json.object()
                        .put("parent_model", "")
                        .put("format", "gguf")
                        .put("family", "llama")
                        .put("parameter_size", "3.2B")
                        .put("quantization_level", "Q4_K_M");
        details.putArray("families").add("llama");
        return details;
    }
}
