package dev.parley.ai.knowledge.reranking;

import dev.parley.assistant.ModelName;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model puts the best passages in order.
 *
 * @param model its registry name, {@code openai/<name>}; null: none does
 * @param endpoint base URL of its server, where it is another than {@code PARLEY_OPENAI_URL}
 * @param candidates how many of the best passages it gets to see
 * @param limit the longest it may take; then the passages stay as they were
 */
@ConfigurationProperties("parley.knowledge.reranking")
public record RerankingConfig(
        @Nullable String model,
        @Nullable URI endpoint,
        @Bindable(defaultValue = "20") @Min(2) @Max(100) int candidates,
        @Bindable(defaultValue = "1s") Duration limit) {

    /** The model, where there is one. */
    public Optional<ModelName> chosen() {
        return Optional.ofNullable(model).filter(name -> !name.isBlank()).map(ModelName::new);
    }

    /** Where it is, where that is said. */
    public Optional<URI> server() {
        return Optional.ofNullable(endpoint);
    }
}
