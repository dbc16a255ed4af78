package dev.parley.ai.model;

import java.util.Optional;

/**
 * What is known of a model's files; empty where nobody said.
 *
 * @param format such as {@code gguf}, {@code safetensors}, {@code onnx} or {@code adapter}
 * @param quantisation such as {@code Q4_K_M}
 * @param contextLength how much text it takes in at once, in tokens
 * @param bytes the size of its files
 */
public record ModelDetails(
        Optional<String> format,
        Optional<String> quantisation,
        Optional<Integer> contextLength,
        Optional<Long> bytes) {

    /** Nothing is known. */
    public static ModelDetails unknown() {
        return new ModelDetails(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
