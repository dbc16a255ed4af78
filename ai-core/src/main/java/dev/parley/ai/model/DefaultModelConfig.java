package dev.parley.ai.model;

import dev.parley.assistant.ModelName;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model answers where nobody chose ({@code PARLEY_MODEL}).
 *
 * @param model registry name; null: the best there is
 */
@ConfigurationProperties("parley")
record DefaultModelConfig(@Nullable String model) {

    Optional<ModelName> name() {
        return Optional.ofNullable(model).filter(name -> !name.isBlank()).map(ModelName::new);
    }
}
