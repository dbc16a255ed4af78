package dev.parley.ai.model.provider;

import dev.langchain4j.model.ollama.OllamaModel;
import dev.langchain4j.model.ollama.OllamaModelCard;
import dev.langchain4j.model.ollama.OllamaModelDetails;
import dev.langchain4j.model.ollama.OllamaModels;
import dev.langchain4j.model.ollama.RunningOllamaModel;
import dev.parley.ai.model.Listing;
import dev.parley.ai.model.ModelDetails;
import dev.parley.ai.model.RegisteredModel.Purpose;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an Ollama server has. Asks for a model's description once, as long as its files are the
 * same. Safe for use by many threads.
 */
final class OllamaCatalogue {

    private static final String CONTEXT_LENGTH = ".context_length";

    private final URI server;
    private final OllamaModels models;
    private final Map<String, Description> descriptions = new ConcurrentHashMap<>();

    /** What a model's card says. */
    private record Description(Optional<Purpose> purpose, Optional<Integer> contextLength) {}

    OllamaCatalogue(URI server, Duration limit) {
        this.server = server;
        this.models =
                OllamaModels.builder()
                        .httpClientBuilder(new ModelHttpBuilder(limit, limit))
                        .baseUrl(server.toString())
                        .timeout(limit)
                        .maxRetries(0)
                        .build();
    }

    Listing list() {
        try {
            @Nullable List<OllamaModel> there = models.availableModels().content();
            if (there == null) {
                return new Listing.Away("something else answers at " + server);
            }
            Set<String> loaded = loaded();
            descriptions.keySet().retainAll(there.stream().map(OllamaCatalogue::key).toList());
            return new Listing.Served(there.stream().map(model -> offer(model, loaded)).toList());
        } catch (RuntimeException failure) {
            return new Listing.Away(Failures.of(failure).reason() + " at " + server);
        }
    }

    /** Not every server that speaks Ollama's protocol tells what it holds in memory. */
    private Set<String> loaded() {
        try {
            @Nullable List<RunningOllamaModel> running = models.runningModels().content();
            return running == null
                    ? Set.of()
                    : running.stream().map(RunningOllamaModel::getName).collect(Collectors.toSet());
        } catch (RuntimeException untold) {
            return Set.of();
        }
    }

    private Listing.Offer offer(OllamaModel model, Set<String> loaded) {
        Description description = descriptions.computeIfAbsent(key(model), _ -> describe(model));
        Optional<OllamaModelDetails> details = Optional.ofNullable(model.getDetails());
        return new Listing.Offer(
                model.getName(),
                description.purpose().orElseGet(() -> purposeByName(model)),
                new ModelDetails(
                        details.map(OllamaModelDetails::getFormat),
                        details.map(OllamaModelDetails::getQuantizationLevel),
                        description.contextLength(),
                        Optional.of(model.getSize())),
                loaded.contains(model.getName()));
    }

    private static String key(OllamaModel model) {
        return model.getName() + " " + model.getDigest();
    }

    /** A server that does not describe a model still serves it. */
    private Description describe(OllamaModel model) {
        try {
            OllamaModelCard card = models.modelCard(model.getName()).content();
            return new Description(purpose(card), contextLength(card));
        } catch (RuntimeException undescribed) {
            return new Description(Optional.empty(), Optional.empty());
        }
    }

    private static Optional<Purpose> purpose(OllamaModelCard card) {
        @Nullable List<String> capabilities = card.getCapabilities();
        if (capabilities == null || capabilities.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(capabilities.contains("completion") ? Purpose.CHAT : Purpose.EMBEDDING);
    }

    private static Optional<Integer> contextLength(OllamaModelCard card) {
        @Nullable Map<String, Object> info = card.getModelInfo();
        return info == null
                ? Optional.empty()
                : info.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith(CONTEXT_LENGTH))
                        .map(Map.Entry::getValue)
                        .filter(Number.class::isInstance)
                        .map(length -> ((Number) length).intValue())
                        .filter(length -> length > 0)
                        .findFirst();
    }

    /** Embedding models are of BERT's family or say so in their name. */
    private static Purpose purposeByName(OllamaModel model) {
        @Nullable OllamaModelDetails details = model.getDetails();
        String family = details == null || details.getFamily() == null ? "" : details.getFamily();
        boolean embeds =
                family.toLowerCase(Locale.ROOT).contains("bert")
                        || model.getName().toLowerCase(Locale.ROOT).contains("embed");
        return embeds ? Purpose.EMBEDDING : Purpose.CHAT;
    }
}
