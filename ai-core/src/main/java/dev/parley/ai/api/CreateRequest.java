package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.model.operation.ModelOperations.Ingredients;
import dev.parley.assistant.ModelName;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A model to make. */
record CreateRequest(
        @JsonPropertyDescription("What it will be called: ollama/…") ModelName model,
        @JsonPropertyDescription("The registry name of the base model") Optional<ModelName> from,
        @JsonPropertyDescription(
                        "GGUF or safetensors: files or folders below the folder for models")
                @Size(max = 100)
                Optional<List<String>> files,
        @JsonPropertyDescription("The same of a LoRA adapter for the base model") @Size(max = 100)
                Optional<List<String>> adapters,
        @JsonPropertyDescription("How its weights are made smaller, such as q4_K_M")
                Optional<String> quantisation,
        @JsonPropertyDescription("The SHA-256 that some of the files must have, by name")
                Optional<Map<String, String>> sha256,
        @JsonPropertyDescription("Whether to tell of progress") Optional<Boolean> stream) {

    private static final Pattern QUANTISATION = Pattern.compile("[A-Za-z0-9_]{2,12}");

    Ingredients ingredients() {
        List<String> own = files.orElse(List.of());
        if (from.isPresent() != own.isEmpty()) {
            throw ApiException.badField(
                    "invalid_value",
                    "from",
                    "Expected either 'from', a base model, or 'files', a whole model.");
        }
        if (from.isEmpty() && adapters.isPresent()) {
            throw ApiException.badField(
                    "invalid_value", "adapters", "'adapters' need a base model in 'from'.");
        }
        quantisation
                .filter(kind -> !QUANTISATION.matcher(kind).matches())
                .ifPresent(_ -> {
                    throw ApiException.badField(
                            "invalid_value",
                            "quantisation",
                            "'quantisation' must be a kind such as q8_0 or q4_K_M.");
                });
        return new Ingredients(
                from, own, adapters.orElse(List.of()), quantisation, sha256.orElse(Map.of()));
    }
}
