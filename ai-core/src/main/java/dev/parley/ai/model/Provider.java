package dev.parley.ai.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.assistant.ModelName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who runs a model, the preferred one first. */
public enum Provider {
    OLLAMA,
    OPENAI,
    EXTRACTIVE;

    /** As it stands in registry names, metrics and the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The registry name of this provider's model. */
    public ModelName nameOf(String remoteName) {
        return new ModelName(this == EXTRACTIVE ? code() : code() + "/" + remoteName);
    }

    /** The provider that a registry name begins with. */
    static Optional<Provider> of(ModelName name) {
        String prefix = name.value().split("/", 2)[0];
        return Arrays.stream(values())
                .filter(provider -> provider.code().equals(prefix))
                .filter(provider ->
                        provider == EXTRACTIVE || name.value().length() > prefix.length() + 1)
                .findFirst();
    }
}
