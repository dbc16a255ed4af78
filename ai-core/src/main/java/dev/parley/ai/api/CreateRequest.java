package dev.parley.ai.api;

import dev.parley.ai.model.operation.ModelOperations.Ingredients;
import dev.parley.assistant.ModelName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A model to make.
 *
 * @param model what it will be called: {@code ollama/…}
 * @param from the registry name of the base model
 * @param files GGUF or safetensors, files or folders below the folder for models
 * @param adapters the same of a LoRA adapter for the base model
 * @param quantisation how its weights are made smaller, such as {@code q4_K_M}
 * @param sha256 what some of the files must have, by name
 * @param stream whether to tell of progress
 */
record CreateRequest(
        Optional<ModelName> model,
        Optional<ModelName> from,
        Optional<List<String>> files,
        Optional<List<String>> adapters,
        Optional<String> quantisation,
        Optional<Map<String, String>> sha256,
        Optional<Boolean> stream) {

    private static final Pattern QUANTISATION = Pattern.compile("[A-Za-z0-9_]{2,12}");

    ModelName name() {
        return model.orElseThrow(() ->
                ApiException.badField(
                        "missing_model", "model", "'model' is missing: what shall it be called?"));
    }

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
