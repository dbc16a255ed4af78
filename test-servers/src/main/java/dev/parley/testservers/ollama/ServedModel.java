package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.List;
import java.util.Objects;

/**
 * A model that the server has.
 *
 * @param name with its tag, such as {@code llama3.2:3b}
 * @param capabilities Ollama's names: {@code completion}, {@code tools}, {@code embedding}
 * @param contextLength in tokens
 * @param size in bytes, on disk and in memory
 * @param quantization such as {@code Q4_K_M}
 */
public record ServedModel(
        String name, List<String> capabilities, int contextLength, long size, String quantization) {
    private static final String DEFAULT_TAG = ":latest";
    private static final long USUAL_SIZE = 2_019_393_189L;
    private static final String USUAL_QUANTIZATION = "Q4_K_M";

    public ServedModel {
        name = tagged(name);
        capabilities = List.copyOf(capabilities);
    }

    /** A model that answers questions. */
    public static ServedModel chat(String name) {
        return new ServedModel(
                name, List.of("completion", "tools"), 8192, USUAL_SIZE, USUAL_QUANTIZATION);
    }

    /** A model that makes vectors. */
    public static ServedModel embedding(String name) {
        return new ServedModel(name, List.of("embedding"), 512, USUAL_SIZE, "F16");
    }

    /** The same, of another size in bytes. */
    public ServedModel sized(long bytes) {
        return new ServedModel(name, capabilities, contextLength, bytes, quantization);
    }

    /** The same under another name. */
    ServedModel named(String other) {
        return new ServedModel(other, capabilities, contextLength, size, quantization);
    }

    /** The same, with other weights. */
    ServedModel quantized(String other) {
        return new ServedModel(name, capabilities, contextLength, size, other);
    }

    /** Ollama takes a name without tag for the latest. */
    static String tagged(String name) {
        return name.contains(":") ? name : name + DEFAULT_TAG;
    }

    /** What its weights are known by. */
    String digest() {
        return "%064x".formatted(Objects.hash(name, size, quantization) & 0xFFFFFFFFL);
    }

    /** As it stands in the lists of models. */
    ObjectNode listed() {
        ObjectNode json =
                Json.object()
                        .put("name", name)
                        .put("model", name)
                        .put("modified_at", "2026-11-01T00:00:00Z")
                        .put("size", size)
                        .put("digest", digest());
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

    private ObjectNode details() {
        String family = capabilities.contains("embedding") ? "nomic-bert" : "llama";
        ObjectNode details =
                Json.object()
                        .put("parent_model", "")
                        .put("format", "gguf")
                        .put("family", family)
                        .put("parameter_size", "3.2B")
                        .put("quantization_level", quantization);
        details.putArray("families").add(family);
        return details;
    }
}
