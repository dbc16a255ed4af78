package dev.parley.ai.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.assistant.ModelName;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One row of the registry.
 *
 * @param name registry name
 * @param provider who runs it
 * @param remoteName what the provider calls it
 * @param endpoint base URL of its server, where it is another than the provider's
 * @param purpose what it is good for
 * @param limits how much may be asked of it
 * @param fallbackOrder place among those that answer for a model that failed, lowest first; empty:
 *     it never does
 * @param details what is known of its files
 */
public record RegisteredModel(
        ModelName name,
        Provider provider,
        String remoteName,
        Optional<URI> endpoint,
        Purpose purpose,
        Limits limits,
        Optional<Integer> fallbackOrder,
        ModelDetails details) {

    /** What a model can do. */
    public enum Purpose {
        CHAT,
        EMBEDDING,
        SCORING;

        /** As it stands in the database and in answers. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How much may be asked of a model, where it differs from what holds for all.
     *
     * @param slots calls at once, at least 1
     * @param total the longest a call may take
     */
    public record Limits(Optional<Integer> slots, Optional<Duration> total) {

        public Limits {
            if (slots.isPresent() && slots.get() < 1) {
                throw new IllegalArgumentException(
                        "a model needs at least 1 slot, not " + slots.get());
            }
        }

        /** What holds for all. */
        public static Limits usual() {
            return new Limits(Optional.empty(), Optional.empty());
        }
    }

    /** The name with the tag that Ollama adds where there is none. */
    static ModelName whole(ModelName name) {
        return Provider.of(name).filter(Provider.OLLAMA::equals).isPresent()
                        && !name.value().contains(":")
                ? new ModelName(name.value() + ":latest")
                : name;
    }

    /**
     * A chat model as its name alone describes it.
     *
     * @throws IllegalArgumentException when the name does not begin with a provider
     */
    public static RegisteredModel named(ModelName name) {
        ModelName whole = whole(name);
        Provider provider =
                Provider.of(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "'"
                                                + name
                                                + "' is no model: expected ollama/<name>, openai/<name> or"
                                                + " extractive"));
        String remote = whole.value().substring(whole.value().indexOf('/') + 1);
        return served(provider, remote, Purpose.CHAT, ModelDetails.unknown());
    }

    /**
     * A model that scores texts, as its name and its server describe it.
     *
     * @throws IllegalArgumentException when the name does not begin with a provider
     */
    static RegisteredModel scoring(ModelName name, Optional<URI> endpoint) {
        RegisteredModel plain = named(name);
        return new RegisteredModel(
                plain.name(),
                plain.provider(),
                plain.remoteName(),
                endpoint,
                Purpose.SCORING,
                plain.limits(),
                plain.fallbackOrder(),
                plain.details());
    }

    /** A model as a server offers it. */
    static RegisteredModel served(
            Provider provider, String remoteName, Purpose purpose, ModelDetails details) {
        return new RegisteredModel(
                provider.nameOf(remoteName),
                provider,
                remoteName,
                Optional.empty(),
                purpose,
                Limits.usual(),
                Optional.empty(),
                details);
    }
}
