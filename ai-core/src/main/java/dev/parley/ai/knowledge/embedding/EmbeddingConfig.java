package dev.parley.ai.knowledge.embedding;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model tells what texts mean, and how it is used.
 *
 * @param model {@code ollama/<name>}, {@code openai/<name>} or a folder with an ONNX model; null:
 *     the one that comes with Parley
 * @param pooling how a folder's model makes one vector of many; null: as its folder says, else the
 *     mean
 * @param queryPrefix what a question begins with, for models that were trained so
 * @param passagePrefix what a passage begins with
 * @param questionLimit the longest a question waits for a server's vector; then words alone must do
 * @param passagesLimit the longest a server may take for a batch of passages
 */
@ConfigurationProperties("parley.knowledge.embedding")
record EmbeddingConfig(
        @Nullable String model,
        @Nullable PoolingMode pooling,
        @Nullable String queryPrefix,
        @Nullable String passagePrefix,
        @Bindable(defaultValue = "1s") Duration questionLimit,
        @Bindable(defaultValue = "2m") Duration passagesLimit) {

    Optional<String> chosen() {
        return Optional.ofNullable(model).filter(name -> !name.isBlank());
    }

    Prefixes prefixes() {
        return new Prefixes(
                queryPrefix == null ? "" : queryPrefix, passagePrefix == null ? "" : passagePrefix);
    }
}
